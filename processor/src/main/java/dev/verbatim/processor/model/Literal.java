package dev.verbatim.processor.model;

import com.palantir.javapoet.CodeBlock;

/**
 * Creates string literals for arbitrary text from a page. Unlike JavaPoet's own literals, these escape line separators, stay on one
 * line and are the same in every encoding.
 */
public final class Literal {
    private Literal() {}

    /** Returns the literal of a text. */
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
