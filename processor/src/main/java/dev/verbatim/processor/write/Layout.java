package dev.verbatim.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out JavaPoet's text as palantir-java-format would, as far as generated code needs it. JavaPoet fills lines of 100
 * characters, breaks short annotations and comments, and puts an empty line between any two fields and a blank before the
 * annotation of a nested type.
 */
final class Layout {
    private static final int WIDTH = 120;

    /** No call on the result of another one begins behind this column. */
    private static final int CHAIN_WIDTH = 80;

    private static final int CONTINUED = 8;
    private static final int BLOCK = 4;

    private static final Pattern RECORD = Pattern.compile("(.*\\brecord \\w+\\()(.*)\\)( implements \\w+)?( \\{}?)");
    private static final Pattern ASSIGNMENT = Pattern.compile("([\\w <>,.]+ =) (.*)");
    private static final Pattern CASE = Pattern.compile("(case [^\"]* ->) (.*)");
    private static final Pattern THROWING = Pattern.compile("(.*\\)) (throws .*)");
    private static final Pattern FIELD = Pattern.compile("private (?!static ).*;");

    private Layout() {}

    /** The same source in another layout. */
    static String of(String source) {
        List<String> lines = new ArrayList<>();
        for (String line : joined(source.lines().toList())) {
            int indent = indent(line);
            for (String part : broken(line.substring(indent), indent)) {
                lines.add(part.isEmpty() ? part : " ".repeat(indent) + part);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** The lines with what belongs together on one line, however long, and fields without empty lines between them. */
    private static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        for (String line : lines) {
            int last = joined.size() - 1;
            if (last >= 0 && isContinued(joined.get(last), line)) {
                joined.set(last, join(joined.get(last), line.strip()));
            } else if (last >= 1
                    && line.strip().equals("*/")
                    && joined.get(last - 1).strip().equals("/**")) {
                joined.set(
                        last - 1,
                        joined.get(last - 1) + joined.remove(last).strip().substring(1) + " */");
            } else {
                joined.add(isComment(line) || line.contains("\"") ? line : line.replace(". @", ".@"));
            }
        }
        for (int i = joined.size() - 2; i > 0; i--) {
            if (joined.get(i).isEmpty() && isField(joined.get(i - 1)) && isField(joined.get(i + 1))) {
                joined.remove(i);
            }
        }
        return joined;
    }

    private static boolean isContinued(String last, String line) {
        if (last.isEmpty() || isComment(last) || isComment(line)) {
            return false;
        }
        boolean isEmptyBody = last.endsWith("{") && line.strip().equals("}");
        return indent(line) >= indent(last) + CONTINUED || line.strip().startsWith(")") || isEmptyBody;
    }

    private static String join(String last, String text) {
        boolean isTight = last.endsWith("(") || text.startsWith(")") || text.equals("}");
        return last + (isTight ? "" : " ") + text;
    }

    /** A line of code in parts, each with its indentation relative to the first. */
    private static List<String> broken(String line, int indent) {
        if (isComment(line) || fits(line, indent)) {
            return List.of(line);
        }
        Matcher record = RECORD.matcher(line);
        if (record.matches()) {
            return brokenRecord(record, indent);
        }
        Matcher assignment = ASSIGNMENT.matcher(line);
        if (assignment.matches() && fits(assignment.group(2), indent + CONTINUED)) {
            return List.of(assignment.group(1), " ".repeat(CONTINUED) + assignment.group(2));
        }
        Matcher branch = CASE.matcher(line);
        if (branch.matches() && fits(branch.group(2), indent + BLOCK)) {
            return List.of(branch.group(1), " ".repeat(BLOCK) + branch.group(2));
        }
        Matcher throwing = THROWING.matcher(line);
        if (throwing.matches() && fits(throwing.group(1), indent)) {
            return List.of(throwing.group(1), " ".repeat(CONTINUED) + throwing.group(2));
        }
        return brokenCall(line, indent);
    }

    private static boolean fits(String line, int indent) {
        int call = end(line, firstArgument(line), ')') + 1;
        boolean isChain = line.startsWith(".", call);
        return indent + line.length() <= WIDTH && (!isChain || indent + call <= CHAIN_WIDTH);
    }

    private static List<String> brokenRecord(Matcher record, int indent) {
        String components = record.group(2);
        boolean isShort = indent + CONTINUED + components.length() <= WIDTH;
        String supertype = record.group(3) == null ? "" : record.group(3);
        List<String> parts = new ArrayList<>(List.of(record.group(1)));
        parts.addAll(indented(arguments(components), CONTINUED));
        String end = isShort || supertype.isEmpty() ? ")" + supertype + record.group(4) : ")";
        append(parts, end);
        if (!isShort && !supertype.isEmpty()) {
            parts.add(" ".repeat(CONTINUED) + supertype.strip() + record.group(4));
        }
        return parts;
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
        String arguments = line.substring(open + 1, close);
        boolean fits = indent + deeper + arguments.length() + (isChain ? ")" : ")" + rest).length() <= WIDTH;
        List<String> parts = new ArrayList<>(List.of(line.substring(0, open + 1)));
        for (String argument : fits ? List.of(arguments) : arguments(arguments)) {
            parts.addAll(indented(broken(argument, indent + deeper), deeper));
        }
        append(parts, isChain ? ")" : ")" + rest);
        while (isChain) {
            int end = end(rest, firstArgument(rest), ')') + 1;
            isChain = rest.startsWith(".", end);
            parts.add(" ".repeat(CONTINUED) + rest.substring(0, isChain ? end : rest.length()));
            rest = rest.substring(Math.min(end, rest.length()));
        }
        return parts;
    }

    private static void append(List<String> parts, String end) {
        int last = parts.size() - 1;
        parts.set(last, parts.get(last) + end);
    }

    private static List<String> indented(List<String> parts, int indent) {
        return new ArrayList<>(
                parts.stream().map(part -> " ".repeat(indent) + part).toList());
    }

    /** The arguments of a call, each but the last with its comma. */
    private static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(end(text, start, ',') + 1, text.length());
            arguments.add(text.substring(start, end));
            start = end + 1;
        }
        return arguments;
    }

    /** Where a character stands outside strings, parentheses and type arguments; the length of the text if it does not. */
    private static int end(String text, int start, char wanted) {
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

    /** Where the arguments of the first call begin; the length of the text if there is no call. */
    private static int firstArgument(String text) {
        return Math.min(end(text, 0, '(') + 1, text.length());
    }

    private static boolean isField(String line) {
        return FIELD.matcher(line.strip()).matches();
    }

    private static boolean isComment(String line) {
        String text = line.strip();
        return text.startsWith("*") || text.startsWith("/**");
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
