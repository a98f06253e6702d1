package dev.verbatim.processor.model;

import com.palantir.javapoet.CodeBlock;

/**
 * A string literal for text from a page, which may hold anything. JavaPoet's own literals leave separators of lines as they
 * are, and break the line there; these are on one line and the same in every encoding.
 */
public final class Literal {
    private Literal() {}

    /** The literal of a text. */
    public static CodeBlock of(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(character -> {
            switch (character) {
                case '"', '\\' -> literal.append('\\').append((char) character);
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (character >= ' ' && character <= '~') {
                        literal.append((char) character);
                    } else {
                        literal.append("\\u%04x".formatted(character));
                    }
                }
            }
        });
        return CodeBlock.of("$L", literal.append('"'));
    }
}
