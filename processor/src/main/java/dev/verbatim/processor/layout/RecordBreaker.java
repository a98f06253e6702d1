package dev.verbatim.processor.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks the header of a record that is too long, or whose annotations end too far to the right. */
final class RecordBreaker {
    /** The header of a record: what precedes its components, the components, the supertype and the end of the line. */
    static final Pattern RECORD = Pattern.compile("(.*\\brecord \\w+\\()(.*)\\)( implements \\w+)?( \\{}?)");

    /** The annotation of a component that shares a line with others ends at this column at the latest. */
    private static final int ANNOTATION_WIDTH = 60;

    private RecordBreaker() {}

    /**
     * Breaks a header. If the reason is its annotations, the supertype stays on the line of the last component.
     *
     * @param record has matched the header with {@link #RECORD}
     */
    static List<String> broken(Matcher record, int indent) {
        String components = record.group(2) + ")";
        String supertype = record.group(3) == null ? "" : record.group(3);
        String end = supertype + record.group(4);
        List<String> each = CodeLine.arguments(components);
        boolean isShort = indent + Layout.CONTINUED + components.length() <= Layout.WIDTH;
        boolean isTight = supertype.isEmpty()
                || isShort && isAnnotatedLate(each, indent + record.group(1).length());
        List<String> lines = new ArrayList<>();
        if (!isTight && indent + record.group(1).length() + components.length() <= Layout.WIDTH) {
            lines.add(record.group(1) + components);
        } else {
            boolean isOneLine = isShort
                    && indent + Layout.CONTINUED + (components + (isTight ? end : "")).length() <= Layout.WIDTH
                    && !isAnnotatedLate(each, indent + Layout.CONTINUED);
            lines.add(record.group(1));
            lines.addAll(LineBreaker.indented(isOneLine ? List.of(components) : each, Layout.CONTINUED));
        }
        if (isTight) {
            LineBreaker.append(lines, end);
        } else {
            lines.add(" ".repeat(Layout.CONTINUED) + end.strip());
        }
        return lines;
    }

    /** Returns whether a line is the header of a record with an annotation that ends too far to the right. */
    static boolean isAnnotatedLate(String line, int indent) {
        if (!line.contains("record ") || line.indexOf('@') < 0) {
            return false;
        }
        Matcher record = RECORD.matcher(line);
        return record.matches()
                && isAnnotatedLate(
                        CodeLine.arguments(record.group(2) + ")"),
                        indent + record.group(1).length());
    }

    private static boolean isAnnotatedLate(List<String> components, int column) {
        int start = column;
        int last = 0;
        for (String component : components) {
            last = component.startsWith("@") ? start + component.indexOf(' ') : last;
            start += component.length() + 1;
        }
        return last > ANNOTATION_WIDTH;
    }
}
