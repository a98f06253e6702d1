package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a block of code into its messages: objects and arrays, each with the line before it as a caption. Command
 * lines such as those of curl give the JSON that they send.
 */
final class MessageSplitter {
    private static final Pattern PREFIX = Pattern.compile(
            "\\s*+((?:\\d{1,3}[.)]\\s*+)?+(?:[-=]*+>++|<++[-=]*+|\u2192|\u2190|[A-Za-z][\\w /-]{0,40}:))\\s*+(?=[{\\[])");
    private static final Pattern HEADER = Pattern.compile("\\s*+(?:[<>]\\s++)?+[A-Za-z][A-Za-z0-9-]*+:\\s\\S.*+");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*+(?:-{3,}+|={3,}+|\\*{3,}+|#{3,}+)\\s*+");
    private static final Pattern CAPTION = Pattern.compile(
            "(?:(?://|#)\\s*+)?+(?:\\d{1,3}[.)]\\s\\S.*+"
                    + "|[^\"]*?(?:-{2,}>|<-{2,}|={2,}>|<={2,}|\u2192|\u2190)[^\"]*+|(?:>>++|<<++)\\s[^\"]*+|HTTP/\\d.*+|[A-Z][A-Za-z ]*+:\\s*+)");
    private static final Pattern REMARK = Pattern.compile("\\s*+(?:(?://|#|/\\*).*+|;?\\s*+)");

    private final List<TextLine> lines;
    private final List<MessageText> messages = new ArrayList<>();
    private List<TextLine> message = new ArrayList<>();
    private final JsonDepth depth = new JsonDepth();
    private String caption = "";
    private int indent;
    private boolean afterBlank;
    private boolean isFragment;

    private MessageSplitter(List<TextLine> lines) {
        this.lines = lines;
    }

    /** The messages in the lines of a block; empty if it has none. */
    static List<MessageText> split(List<TextLine> lines) {
        MessageSplitter splitter = new MessageSplitter(lines);
        splitter.split();
        return splitter.messages;
    }

    private void split() {
        int index = 0;
        while (index < lines.size()) {
            TextLine line = lines.get(index);
            if (depth.isInside() && !beginsAnother(line)) {
                readInside(line, 0);
            } else if (CommandLine.begins(line)) {
                end();
                CommandLine command = CommandLine.read(lines, index);
                command.messages().forEach(json -> messages.add(new MessageText(caption, true, json)));
                index = command.end();
                caption = "";
                continue;
            } else {
                end();
                readOutside(line);
            }
            afterBlank = line.isBlank();
            index++;
        }
        end();
    }

    /** Whether a message ends without its closing brackets, because a line can only begin what follows it. */
    private boolean beginsAnother(TextLine line) {
        int start = line.indent();
        if (line.isBlank() || start > indent) {
            return false;
        }
        return line.text().charAt(start) == '{' && afterBlank && isObject()
                || CAPTION.matcher(line.text())
                        .region(start, line.text().length())
                        .matches();
    }

    private boolean isObject() {
        TextLine first = message.get(0);
        return first.text().charAt(first.indent()) == '{';
    }

    private void readOutside(TextLine line) {
        if (line.isBlank()) {
            return;
        }
        Matcher prefix = PREFIX.matcher(line.text());
        if (MessageText.opens(line)) {
            begin(line, line.indent());
        } else if (prefix.lookingAt()) {
            caption = prefix.group(1);
            begin(line, prefix.end());
        } else if (isFragment(line)) {
            isFragment = true;
            begin(line, 0);
        } else if (isRest(line)) {
            MessageText last = messages.remove(messages.size() - 1);
            List<TextLine> longer = new ArrayList<>(last.lines());
            longer.add(line);
            messages.add(new MessageText(last.caption(), last.isCommand(), longer));
        } else if (SEPARATOR.matcher(line.text()).matches()) {
            caption = "";
        } else if (caption.isEmpty() || !HEADER.matcher(line.text()).matches()) {
            caption = line.text().strip();
        }
    }

    /** Whether a line can only be the rest of the message before it, which has a bracket too many. */
    private boolean isRest(TextLine line) {
        char first = line.text().charAt(line.indent());
        return !messages.isEmpty()
                && caption.isEmpty()
                && (first == '}' || first == ']' || first == ',' || first == '"');
    }

    /** Whether a line begins with members that no object is around. */
    private boolean isFragment(TextLine line) {
        return messages.isEmpty() && line.text().charAt(line.indent()) == '"';
    }

    private void begin(TextLine line, int start) {
        indent = line.indent();
        depth.reset();
        readInside(line, start);
    }

    /** Reads a part of a line in a message, and the messages that begin behind it on the line. */
    private void readInside(TextLine line, int start) {
        String text = line.text();
        int from = start;
        while (from < text.length()) {
            int end = depth.end(text, from);
            int next = end;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            boolean hasAnother =
                    !depth.isInside() && next < text.length() && (text.charAt(next) == '{' || text.charAt(next) == '[');
            boolean isRemark = REMARK.matcher(text).region(end, text.length()).matches();
            message.add(part(line, from, hasAnother || isRemark ? end : text.length()));
            if (depth.isInside()) {
                return;
            }
            end();
            from = hasAnother ? next : text.length();
        }
    }

    private static TextLine part(TextLine line, int from, int to) {
        return new TextLine(line.text().substring(from, to), line.number(), line.column() + from);
    }

    private void end() {
        if (!message.isEmpty()) {
            if (!isFragment) {
                messages.add(new MessageText(caption, false, message));
            }
            isFragment = false;
            message = new ArrayList<>();
            caption = "";
        }
        depth.reset();
    }
}
