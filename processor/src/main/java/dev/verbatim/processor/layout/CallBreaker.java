package dev.verbatim.processor.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks a method call that is too long: first its arguments, then the calls on its result. */
final class CallBreaker {
    /** Arguments that are all shorter than this share lines. */
    private static final int SHORT = 10;

    private CallBreaker() {}

    /**
     * Breaks a call. Its arguments go on one line of their own or on a line each, and every call on its result on a line of its
     * own.
     */
    static List<String> broken(String line, int indent) {
        int open = CodeLine.indexOf(line, 0, '(');
        int close = CodeLine.indexOf(line, CodeLine.firstArgument(line), ')');
        if (close == line.length() || close == open + 1) {
            return List.of(line);
        }
        String rest = line.substring(close + 1);
        boolean isChain = rest.startsWith(".");
        int deeper = isChain ? 2 * Layout.CONTINUED : Layout.CONTINUED;
        String tail = isChain ? ")" : ")" + rest;
        String text = line.substring(open + 1, close);
        List<String> arguments = CodeLine.arguments(text);
        boolean isAlone = !isChain && arguments.size() == 1;
        List<String> lines = new ArrayList<>(List.of(line.substring(0, open + 1)));
        if (isChain && indent + close < Layout.WIDTH) {
            lines.set(0, line.substring(0, close + 1));
        } else if (indent + deeper + text.length() + tail.length() <= Layout.WIDTH) {
            lines.add(" ".repeat(deeper) + text + tail);
        } else if (isAlone && LineBreaker.isArrow(text)) {
            return LineBreaker.prefixed(line.substring(0, open + 1), LineBreaker.brokenArrow(text + tail, indent));
        } else if (isAlone && CodeLine.indexOf(text, CodeLine.firstArgument(text), ')') == text.length() - 1) {
            return LineBreaker.prefixed(line.substring(0, open + 1), broken(text + tail, indent));
        } else if (arguments.stream().allMatch(CallBreaker::isShort)) {
            lines.addAll(LineBreaker.indented(filled(arguments, tail, Layout.WIDTH - indent - deeper), deeper));
        } else {
            LineBreaker.append(arguments, tail);
            for (String argument : arguments) {
                lines.addAll(LineBreaker.indented(LineBreaker.broken(argument, indent + deeper), deeper));
            }
        }
        if (isChain) {
            lines.addAll(chain(rest, indent));
        }
        return lines;
    }

    /** Returns the calls on the result, each on a line of its own. */
    private static List<String> chain(String calls, int indent) {
        List<String> lines = new ArrayList<>();
        String rest = calls;
        boolean isChain = true;
        while (isChain) {
            int end = CodeLine.indexOf(rest, CodeLine.firstArgument(rest), ')') + 1;
            isChain = rest.startsWith(".", end);
            String call = rest.substring(0, isChain ? end : rest.length());
            boolean isFitting = indent + Layout.CONTINUED + call.length() <= Layout.WIDTH;
            lines.addAll(LineBreaker.indented(
                    isFitting ? List.of(call) : broken(call, indent + Layout.CONTINUED), Layout.CONTINUED));
            rest = rest.substring(Math.min(end, rest.length()));
        }
        return lines;
    }

    private static boolean isShort(String argument) {
        int comma = argument.endsWith(",") ? 1 : 0;
        return argument.length() - comma < SHORT && !argument.contains(" ");
    }

    /** Returns lines with as many arguments as fit on each. */
    private static List<String> filled(List<String> arguments, String end, int width) {
        LineBreaker.append(arguments, end);
        List<String> lines = new ArrayList<>();
        for (String argument : arguments) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 1 + argument.length() <= width) {
                LineBreaker.append(lines, " " + argument);
            } else {
                lines.add(argument);
            }
        }
        return lines;
    }
}
