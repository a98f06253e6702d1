package dev.verbatim.pages.json;

/** The kinds of tokens. */
enum JsonToken {
    BEGIN_OBJECT,
    END_OBJECT,
    BEGIN_ARRAY,
    END_ARRAY,
    COLON,
    COMMA,
    STRING,
    NUMBER,
    TRUE,
    FALSE,
    NULL,
    /** Dots for what is not shown; only in lenient JSON. */
    ELLIPSIS,
    /** A description in the place of a value; only in lenient JSON. */
    PLACEHOLDER,
    /** An invalid token; {@link JsonLexer#text()} says why. */
    INVALID,
    END_OF_TEXT
}
