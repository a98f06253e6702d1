package dev.verbatim.processor.write;

import static dev.verbatim.processor.write.CodeLine.arguments;
import static dev.verbatim.processor.write.CodeLine.end;
import static dev.verbatim.processor.write.CodeLine.firstArgument;
import static dev.verbatim.processor.write.CodeLine.indent;
import static dev.verbatim.processor.write.CodeLine.isComment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out JavaPoet's text as palantir-java-format would, as far as generated code needs it. JavaPoet fills lines of 100
 * characters, breaks short annotations and comments, and puts an empty line between any two fields and a blank before the
 * annotation of a nested type.
 */
public final class Layout {
    private static final int WIDTH = 120;

    /** No call on the result of another one begins behind this column. */
    private static final int CHAIN_WIDTH = 80;

    /** No annotation of a component of a record, among others in its line, ends behind this column. */
    private static final int ANNOTATION_WIDTH = 60;

    /** Arguments share lines if each is shorter than this. */
    private static final int SHORT = 10;

    private static final String ARROW = "-> ";
    private static final int CONTINUED = 8;
    private static final int BLOCK = 4;

    private static final Pattern RECORD = Pattern.compile("(.*\\brecord \\w+\\()(.*)\\)( implements \\w+)?( \\{}?)");
    private static final Pattern ASSIGNMENT = Pattern.compile("([\\w <>,.]+ =) (.*)");
    private static final Pattern THROWING = Pattern.compile("(.*\\)) (throws .*)");

    private Layout() {}

    /** The same source in another layout. */
    public static String of(String source) {
        StringBuilder text = new StringBuilder();
        List<String> lines = joined(source.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int indent = indent(line);
            if (isBetweenFields(lines, i)) {
                continue;
            }
            if (fitsAnyway(line, 0)) {
                text.append(line).append('\n');
            } else {
                broken(line.substring(indent), indent)
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

    /** The lines with what belongs together on one line, however long. */
    private static List<String> joined(List<String> lines) {
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
                joined.add(tight(line));
            }
        }
        return joined;
    }

    /** JavaPoet puts a blank before the annotation of a nested type. */
    private static String tight(String line) {
        return !line.contains(". @") || isComment(line) || line.contains("\"") ? line : line.replace(". @", ".@");
    }

    private static boolean isContinued(String last, String line) {
        if (last.isEmpty() || isComment(last) || isComment(line)) {
            return false;
        }
        int indent = indent(line);
        boolean isEmptyBody = last.endsWith("{") && isAlone(line, "}");
        return indent >= indent(last) + CONTINUED || line.startsWith(")", indent) || isEmptyBody;
    }

    private static boolean isAlone(String line, String text) {
        return line.endsWith(text) && indent(line) == line.length() - text.length();
    }

    private static String join(String last, String text) {
        boolean isTight = last.endsWith("(") || text.startsWith(")") || text.equals("}");
        return last + (isTight ? "" : " ") + text;
    }

    /** A line of code in parts, each with its indentation relative to the first. */
    private static List<String> broken(String line, int indent) {
        if (isComment(line) || fits(line, indent) && !isAnnotatedLate(line, indent)) {
            return List.of(line);
        }
        if (isArrow(line) && !line.endsWith("{")) {
            return brokenArrow(line, indent);
        }
        Matcher record = RECORD.matcher(line);
        if (record.matches()) {
            return brokenRecord(record, indent);
        }
        Matcher assignment = ASSIGNMENT.matcher(line);
        if (assignment.matches() && fits(assignment.group(2), indent + CONTINUED)) {
            return List.of(assignment.group(1), " ".repeat(CONTINUED) + assignment.group(2));
        }
        int choice = end(line, 0, '?');
        if (line.startsWith("? ", choice) && line.startsWith(": ", end(line, choice, ':'))) {
            return brokenChoice(line, choice, indent);
        }
        Matcher throwing = THROWING.matcher(line);
        if (throwing.matches() && fits(throwing.group(1), indent)) {
            return List.of(throwing.group(1), " ".repeat(CONTINUED) + throwing.group(2));
        }
        return brokenCall(line, indent);
    }

    private static boolean fits(String line, int indent) {
        return fitsAnyway(line, indent) || indent + line.length() <= WIDTH && fitsAsChain(line, indent);
    }

    /** Most lines are so short that they need no closer look. */
    private static boolean fitsAnyway(String line, int indent) {
        return indent + line.length() <= CHAIN_WIDTH;
    }

    private static boolean fitsAsChain(String line, int indent) {
        int last = 0;
        for (int call = end(line, firstArgument(line), ')') + 1; line.startsWith(".", call); ) {
            last = call;
            call = end(line, end(line, call, '(') + 1, ')') + 1;
        }
        return indent + last <= CHAIN_WIDTH;
    }

    /** A case or a lambda; a lambda's body stays behind the arrow if it has to be broken in any case. */
    private static List<String> brokenArrow(String line, int indent) {
        int body = end(line, 0, '-') + ARROW.length();
        String start = line.substring(0, body - 1);
        boolean isCase = start.startsWith("case ");
        int deeper = isCase ? BLOCK : CONTINUED;
        if (!isCase && !fits(line.substring(body), indent + deeper)) {
            return behind(start + " ", brokenCall(line.substring(body), indent));
        }
        List<String> parts = new ArrayList<>(List.of(start));
        parts.addAll(indented(broken(line.substring(body), indent + deeper), deeper));
        return parts;
    }

    private static boolean isArrow(String line) {
        return line.startsWith(ARROW, end(line, 0, '-'));
    }

    /** Parts of which the first stands behind a start. */
    private static List<String> behind(String start, List<String> parts) {
        List<String> all = new ArrayList<>(parts);
        all.set(0, start + all.get(0));
        return all;
    }

    /** An expression with a question mark, its parts on lines of their own. */
    private static List<String> brokenChoice(String line, int choice, int indent) {
        int other = end(line, choice, ':');
        List<String> parts = new ArrayList<>(List.of(line.substring(0, choice - 1)));
        parts.addAll(indented(List.of(line.substring(choice, other - 1)), CONTINUED));
        parts.addAll(indented(broken(line.substring(other), indent + CONTINUED), CONTINUED));
        return parts;
    }

    /** The header of a record; if it is its annotations that have to be broken, the supertype stays behind the components. */
    private static List<String> brokenRecord(Matcher record, int indent) {
        String components = record.group(2) + ")";
        String supertype = record.group(3) == null ? "" : record.group(3);
        String end = supertype + record.group(4);
        List<String> each = arguments(components);
        boolean isShort = indent + CONTINUED + components.length() <= WIDTH;
        boolean isTight = supertype.isEmpty()
                || isShort && isAnnotatedLate(each, indent + record.group(1).length());
        List<String> parts = new ArrayList<>();
        if (!isTight && indent + record.group(1).length() + components.length() <= WIDTH) {
            parts.add(record.group(1) + components);
        } else {
            boolean isOneLine = isShort
                    && indent + CONTINUED + (components + (isTight ? end : "")).length() <= WIDTH
                    && !isAnnotatedLate(each, indent + CONTINUED);
            parts.add(record.group(1));
            parts.addAll(indented(isOneLine ? List.of(components) : each, CONTINUED));
        }
        if (isTight) {
            append(parts, end);
        } else {
            parts.add(" ".repeat(CONTINUED) + end.strip());
        }
        return parts;
    }

    private static boolean isAnnotatedLate(String line, int indent) {
        if (!line.contains("record ") || line.indexOf('@') < 0) {
            return false;
        }
        Matcher record = RECORD.matcher(line);
        return record.matches()
                && isAnnotatedLate(
                        arguments(record.group(2) + ")"),
                        indent + record.group(1).length());
    }

    /** Whether an annotation would end so far to the right that its component gets a line of its own. */
    private static boolean isAnnotatedLate(List<String> components, int column) {
        int start = column;
        int last = 0;
        for (String component : components) {
            last = component.startsWith("@") ? start + component.indexOf(' ') : last;
            start += component.length() + 1;
        }
        return last > ANNOTATION_WIDTH;
    }

    /** A call with its arguments on a line of their own, or a line each, and the calls on its result on lines of their own. */
    private static List<String> brokenCall(String line, int indent) {
        int open = end(line, 0, '(');
        int close = end(line, firstArgument(line), ')');
        if (close == line.length() || close == open + 1) {
            return List.of(line);
        }
        String rest = line.substring(close + 1);
        boolean isChain = rest.startsWith(".");
        int deeper = isChain ? 2 * CONTINUED : CONTINUED;
        String tail = isChain ? ")" : ")" + rest;
        String text = line.substring(open + 1, close);
        List<String> arguments = arguments(text);
        boolean isAlone = !isChain && arguments.size() == 1;
        List<String> parts = new ArrayList<>(List.of(line.substring(0, open + 1)));
        if (isChain && indent + close < WIDTH) {
            parts.set(0, line.substring(0, close + 1));
        } else if (indent + deeper + text.length() + tail.length() <= WIDTH) {
            parts.add(" ".repeat(deeper) + text + tail);
        } else if (isAlone && isArrow(text)) {
            return behind(line.substring(0, open + 1), brokenArrow(text + tail, indent));
        } else if (isAlone && end(text, firstArgument(text), ')') == text.length() - 1) {
            return behind(line.substring(0, open + 1), brokenCall(text + tail, indent));
        } else if (arguments.stream().allMatch(Layout::isShort)) {
            parts.addAll(indented(filled(arguments, tail, WIDTH - indent - deeper), deeper));
        } else {
            append(arguments, tail);
            for (String argument : arguments) {
                parts.addAll(indented(broken(argument, indent + deeper), deeper));
            }
        }
        while (isChain) {
            int end = end(rest, firstArgument(rest), ')') + 1;
            isChain = rest.startsWith(".", end);
            String call = rest.substring(0, isChain ? end : rest.length());
            boolean isFitting = indent + CONTINUED + call.length() <= WIDTH;
            parts.addAll(indented(isFitting ? List.of(call) : brokenCall(call, indent + CONTINUED), CONTINUED));
            rest = rest.substring(Math.min(end, rest.length()));
        }
        return parts;
    }

    private static boolean isShort(String argument) {
        int comma = argument.endsWith(",") ? 1 : 0;
        return argument.length() - comma < SHORT && !argument.contains(" ");
    }

    /** As many arguments on each line as it takes. */
    private static List<String> filled(List<String> arguments, String end, int width) {
        append(arguments, end);
        List<String> lines = new ArrayList<>();
        for (String argument : arguments) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 1 + argument.length() <= width) {
                append(lines, " " + argument);
            } else {
                lines.add(argument);
            }
        }
        return lines;
    }

    private static void append(List<String> parts, String end) {
        int last = parts.size() - 1;
        parts.set(last, parts.get(last) + end);
    }

    private static List<String> indented(List<String> parts, int indent) {
        return new ArrayList<>(
                parts.stream().map(part -> " ".repeat(indent) + part).toList());
    }

    private static boolean isField(String line) {
        int indent = indent(line);
        return line.endsWith(";")
                && line.startsWith("private ", indent)
                && !line.startsWith("static ", indent + "private ".length());
    }
}
