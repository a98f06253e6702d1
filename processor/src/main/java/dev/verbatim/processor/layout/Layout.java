package dev.verbatim.processor.layout;

import java.util.List;

/**
 * Lays out JavaPoet's text as palantir-java-format would, as far as generated code needs it. JavaPoet fills lines of 100
 * characters, breaks short annotations and comments, and puts an empty line between any two fields and a blank before the
 * annotation of a nested type.
 */
public final class Layout {
    /** The most columns of a line. */
    static final int WIDTH = 120;

    /** The indentation of a continuation line. */
    static final int CONTINUED = 8;

    private Layout() {}

    /** Returns the source with its lines laid out anew. */
    public static String of(String source) {
        StringBuilder text = new StringBuilder();
        List<String> lines = LineJoiner.joined(source.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int indent = CodeLine.indent(line);
            if (isBetweenFields(lines, i)) {
                continue;
            }
            if (LineBreaker.isShort(line, 0)) {
                text.append(line).append('\n');
            } else {
                LineBreaker.broken(line.substring(indent), indent)
                        .forEach(part ->
                                text.append(line, 0, indent).append(part).append('\n'));
            }
        }
        return text.toString();
    }

    private static boolean isBetweenFields(List<String> lines, int index) {
        return lines.get(index).isEmpty()
                && index > 0
                && index + 1 < lines.size()
                && isField(lines.get(index - 1))
                && isField(lines.get(index + 1));
    }

    private static boolean isField(String line) {
        int indent = CodeLine.indent(line);
        return line.endsWith(";")
                && line.startsWith("private ", indent)
                && !line.startsWith("static ", indent + "private ".length());
    }
}
