package dev.verbatim.pages.page;

/** Counts brackets that are open, line by line, outside of strings and comments. */
final class JsonDepth {
    private int depth;
    private boolean isComment;

    /** Whether brackets are open. */
    boolean isInside() {
        return depth > 0;
    }

    void reset() {
        depth = 0;
        isComment = false;
    }

    /** Reads a line from an index on. Returns the index after the bracket that closes the last open one; the line's length without one. */
    int end(String line, int from) {
        for (int index = from; index < line.length(); index++) {
            char c = line.charAt(index);
            if (isComment) {
                isComment = !line.startsWith("*/", index);
            } else if (c == '"') {
                index = afterString(line, index);
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && depth > 0 && --depth == 0) {
                return index + 1;
            } else if (line.startsWith("//", index)) {
                return line.length();
            } else if (line.startsWith("/*", index)) {
                isComment = true;
            }
        }
        return line.length();
    }

    /** The index of the closing quote; a string without one ends with its line. */
    private static int afterString(String line, int start) {
        int index = start + 1;
        while (index < line.length() && line.charAt(index) != '"') {
            index += line.charAt(index) == '\\' ? 2 : 1;
        }
        return index;
    }
}
