package dev.verbatim.processor.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks a line that is too long. The result of each method is a list of lines, each with its indentation relative to the first;
 * a parameter {@code indent} is the column of the first.
 */
final class LineBreaker {
    /** A call on the result of another call begins at this column at the latest, and so does any line that needs no check. */
    private static final int CHAIN_WIDTH = 80;

    /** The indentation of the body of a case. */
    private static final int BLOCK = 4;

    private static final String ARROW = "-> ";
    private static final Pattern ASSIGNMENT = Pattern.compile("([\\w <>,.@]+ =) (.*)");
    private static final Pattern THROWING = Pattern.compile("(.*\\)) (throws .*)");

    private LineBreaker() {}

    /**
     * Breaks a line of code if it is too long.
     *
     * @param line the line without its indentation
     */
    static List<String> broken(String line, int indent) {
        if (CodeLine.isComment(line) || fits(line, indent) && !RecordBreaker.isAnnotatedLate(line, indent)) {
            return List.of(line);
        }
        if (isArrow(line) && !line.endsWith("{")) {
            return brokenArrow(line, indent);
        }
        Matcher record = RecordBreaker.RECORD.matcher(line);
        if (record.matches()) {
            return RecordBreaker.broken(record, indent);
        }
        Matcher sealed = SealedBreaker.SEALED.matcher(line);
        if (sealed.matches()) {
            return SealedBreaker.broken(sealed, indent);
        }
        Matcher assignment = ASSIGNMENT.matcher(line);
        if (assignment.matches() && fits(assignment.group(2), indent + Layout.CONTINUED)) {
            return List.of(assignment.group(1), " ".repeat(Layout.CONTINUED) + assignment.group(2));
        }
        int choice = CodeLine.indexOf(line, 0, '?');
        if (line.startsWith("? ", choice) && line.startsWith(": ", CodeLine.indexOf(line, choice, ':'))) {
            return brokenChoice(line, choice, indent);
        }
        Matcher throwing = THROWING.matcher(line);
        if (throwing.matches() && fits(throwing.group(1), indent)) {
            return List.of(throwing.group(1), " ".repeat(Layout.CONTINUED) + throwing.group(2));
        }
        return CallBreaker.broken(line, indent);
    }

    /** Returns whether a line is so short that no part of it has to be broken. */
    static boolean isShort(String line, int indent) {
        return indent + line.length() <= CHAIN_WIDTH;
    }

    private static boolean fits(String line, int indent) {
        return isShort(line, indent) || indent + line.length() <= Layout.WIDTH && fitsAsChain(line, indent);
    }

    private static boolean fitsAsChain(String line, int indent) {
        int last = 0;
        for (int call = CodeLine.indexOf(line, CodeLine.firstArgument(line), ')') + 1; line.startsWith(".", call); ) {
            last = call;
            call = CodeLine.indexOf(line, CodeLine.indexOf(line, call, '(') + 1, ')') + 1;
        }
        return indent + last <= CHAIN_WIDTH;
    }

    /** Returns whether a line is a case with an arrow or a lambda. */
    static boolean isArrow(String line) {
        return line.startsWith(ARROW, CodeLine.indexOf(line, 0, '-'));
    }

    /** Breaks a case or a lambda. If the body of a lambda has to be broken as well, it begins on the line of the arrow. */
    static List<String> brokenArrow(String line, int indent) {
        int body = CodeLine.indexOf(line, 0, '-') + ARROW.length();
        String start = line.substring(0, body - 1);
        boolean isCase = start.startsWith("case ");
        int deeper = isCase ? BLOCK : Layout.CONTINUED;
        if (!isCase && !fits(line.substring(body), indent + deeper)) {
            return prefixed(start + " ", CallBreaker.broken(line.substring(body), indent));
        }
        List<String> lines = new ArrayList<>(List.of(start));
        lines.addAll(indented(broken(line.substring(body), indent + deeper), deeper));
        return lines;
    }

    /** Breaks a conditional expression before its {@code ?} and its {@code :}. */
    private static List<String> brokenChoice(String line, int choice, int indent) {
        int other = CodeLine.indexOf(line, choice, ':');
        List<String> lines = new ArrayList<>(List.of(line.substring(0, choice - 1)));
        lines.addAll(indented(List.of(line.substring(choice, other - 1)), Layout.CONTINUED));
        lines.addAll(indented(broken(line.substring(other), indent + Layout.CONTINUED), Layout.CONTINUED));
        return lines;
    }

    /** Lines with a text before the first. */
    static List<String> prefixed(String start, List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.set(0, start + all.get(0));
        return all;
    }

    /** Adds a text to the last line. */
    static void append(List<String> lines, String end) {
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + end);
    }

    /** Lines with more indentation. */
    static List<String> indented(List<String> lines, int indent) {
        return new ArrayList<>(
                lines.stream().map(line -> " ".repeat(indent) + line).toList());
    }
}
