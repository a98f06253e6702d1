package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line of a shell that sends messages.
 *
 * @param messages the lines of each object or array that it sends
 * @param end the index after its last line
 */
record CommandLine(List<List<TextLine>> messages, int end) {
    private static final Pattern COMMAND =
            Pattern.compile("\\s*+(?:[$%>#]\\s++)?+(?:sudo\\s++)?+(?:curl(?:\\.exe)?|wscat|websocat|echo)\\s.*+");
    private static final Pattern HERE = Pattern.compile("<<-?\\s*+['\"]?(\\w++)['\"]?");

    /** Whether a line begins a command that may send a message. */
    static boolean begins(TextLine line) {
        return COMMAND.matcher(line.text()).matches();
    }

    /** Reads the command that begins with a line. */
    static CommandLine read(List<TextLine> lines, int start) {
        ShellWords words = new ShellWords();
        int index = start;
        boolean goesOn = true;
        while (goesOn && index < lines.size()) {
            goesOn = words.read(lines.get(index++));
        }
        List<List<TextLine>> messages = new ArrayList<>();
        words.words().stream().filter(CommandLine::isMessage).forEach(messages::add);
        Matcher here = HERE.matcher(lines.get(index - 1).text());
        if (here.find()) {
            List<TextLine> document = new ArrayList<>();
            while (index < lines.size() && !lines.get(index).text().strip().equals(here.group(1))) {
                document.add(lines.get(index++));
            }
            index = Math.min(lines.size(), index + 1);
            if (isMessage(document)) {
                messages.add(document);
            }
        }
        return new CommandLine(messages, index);
    }

    private static boolean isMessage(List<TextLine> word) {
        return word.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(MessageText::opens)
                .isPresent();
    }
}
