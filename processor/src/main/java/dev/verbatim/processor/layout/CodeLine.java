package dev.verbatim.processor.layout;

import java.util.ArrayList;
import java.util.List;

/** Finds places in a line of Java source, or in a part of one, without parsing it. */
final class CodeLine {
    private CodeLine() {}

    /** Returns the number of blanks at the start of a line. */
    static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    /** Returns whether a line is part of a Javadoc comment. */
    static boolean isComment(String line) {
        int indent = indent(line);
        return line.startsWith("*", indent) || line.startsWith("/**", indent);
    }

    /** The index of a character outside strings, parentheses and type arguments; the length of the text if there is none. */
    static int indexOf(String text, int start, char wanted) {
        int depth = 0;
        boolean isString = false;
        for (int i = start; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isString && character == '\\') {
                i++;
            } else if (character == '"') {
                isString = !isString;
            } else if (!isString && depth == 0 && character == wanted) {
                return i;
            } else if (!isString && !text.startsWith("->", i - 1)) {
                depth += character == '(' || character == '<' ? 1 : character == ')' || character == '>' ? -1 : 0;
            }
        }
        return text.length();
    }

    /** Returns the index after the opening parenthesis of the first call; the length of the text if there is no call. */
    static int firstArgument(String text) {
        return Math.min(indexOf(text, 0, '(') + 1, text.length());
    }

    /** Returns the arguments of a call, each with its comma except the last. */
    static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(indexOf(text, start, ',') + 1, text.length());
            arguments.add(text.substring(start, end));
            start = end + 1;
        }
        return arguments;
    }
}
