package dev.verbatim.pages.json;

/** The kinds of what {@link JsonLexer} finds. */
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
    /** Something that is no token; {@link JsonLexer#text()} says why. */
    INVALID,
    END_OF_TEXT
}
