package dev.verbatim.benchmarks.json;

/** Lays JSON without white space out as people read it. */
final class Indentation {
    private static final String LEVEL = "  ";

    private Indentation() {}

    /** Returns the JSON with a line for each member and element. */
    static String of(String json) {
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            inString ^= c == '"';
            if (inString) {
                lines.append(c);
            } else if (c == '{' || c == '[') {
                depth++;
                lines.append(c).append('\n').append(LEVEL.repeat(depth));
            } else if (c == '}' || c == ']') {
                depth--;
                lines.append('\n').append(LEVEL.repeat(depth)).append(c);
            } else if (c == ',') {
                lines.append(c).append('\n').append(LEVEL.repeat(depth));
            } else {
                lines.append(c).append(c == ':' ? " " : "");
            }
        }
        return lines.toString();
    }
}
