package dev.verbatim.maven.lint;

/**
 * Escapes text for SARIF messages, in which brackets are links (section 3.11.6) and braces are placeholders (section 3.11.5).
 */
final class SarifText {
    private SarifText() {}

    /** Returns the SARIF message that is displayed as this text. */
    static String of(String literal) {
        StringBuilder message = new StringBuilder(literal.length());
        literal.chars().forEach(character -> {
            switch (character) {
                case '[', ']', '\\' -> message.append('\\').append((char) character);
                case '{', '}' -> message.append((char) character).append((char) character);
                default -> message.append((char) character);
            }
        });
        return message.toString();
    }
}
