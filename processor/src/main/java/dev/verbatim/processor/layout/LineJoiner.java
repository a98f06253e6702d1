package dev.verbatim.processor.layout;

import java.util.ArrayList;
import java.util.List;

/** Undoes JavaPoet's line breaks: puts each statement, header and short comment on one line, however long. */
final class LineJoiner {
    private LineJoiner() {}

    /** Returns the source with its continuation lines joined to the lines that they continue. */
    static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>(lines.size());
        for (String line : lines) {
            int last = joined.size() - 1;
            if (last >= 0 && isContinued(joined.get(last), line)) {
                joined.set(last, join(joined.get(last), line.strip()));
            } else if (last >= 1 && isAlone(line, "*/") && isAlone(joined.get(last - 1), "/**")) {
                joined.set(
                        last - 1,
                        joined.get(last - 1) + joined.remove(last).strip().substring(1) + " */");
            } else {
                joined.add(withoutBlankBeforeAnnotation(line));
            }
        }
        return joined;
    }

    /** JavaPoet writes {@code Map. @Nullable Entry}. */
    private static String withoutBlankBeforeAnnotation(String line) {
        return !line.contains(". @") || CodeLine.isComment(line) || line.contains("\"")
                ? line
                : line.replace(". @", ".@");
    }

    private static boolean isContinued(String last, String line) {
        if (last.isEmpty() || CodeLine.isComment(last) || CodeLine.isComment(line)) {
            return false;
        }
        int indent = CodeLine.indent(line);
        boolean isEmptyBody = last.endsWith("{") && isAlone(line, "}");
        return indent >= CodeLine.indent(last) + Layout.CONTINUED || line.startsWith(")", indent) || isEmptyBody;
    }

    private static boolean isAlone(String line, String text) {
        return line.endsWith(text) && CodeLine.indent(line) == line.length() - text.length();
    }

    private static String join(String last, String text) {
        boolean isTight = last.endsWith("(") || text.startsWith(")") || text.equals("}");
        return last + (isTight ? "" : " ") + text;
    }
}
