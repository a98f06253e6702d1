package dev.verbatim.maven.lint;

/**
 * Literal text in a message of SARIF, where brackets make links (section 3.11.6) and braces make placeholders (section
 * 3.11.5). A page may well have either.
 */
final class SarifText {
    private SarifText() {}

    /** The message that shows this text. */
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
