package dev.verbatim.sample.server.events;

/** Counts the objects and arrays that are open, character by character or byte by byte of UTF-8. */
final class JsonDepth {
    private int depth;
    private boolean inString;
    private boolean escaped;

    /** The depth after one more character. */
    int after(char character) {
        if (inString) {
            inString = escaped || character != '"';
            escaped = !escaped && character == '\\';
        } else {
            switch (character) {
                case '"' -> inString = true;
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                default -> {}
            }
        }
        return depth;
    }
}
