package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Reads the quoted words of a command line, over lines that a backslash or an open quote continues. */
final class ShellWords {
    private static final String ESCAPES = "ntr\\'\"";
    private static final String ESCAPED = "\n\t\r\\'\"";

    private final List<List<TextLine>> words = new ArrayList<>();
    private PlacedText word = new PlacedText();
    private Quote quote = Quote.NONE;

    private enum Quote {
        NONE,
        SINGLE,
        DOUBLE,
        /** {@code $'...'}, with escapes. */
        ANSI
    }

    /** The words that have quotes, without these. */
    List<List<TextLine>> words() {
        endWord();
        return words;
    }

    /** Reads a line. Returns whether the command goes on in the next one. */
    boolean read(TextLine line) {
        String text = line.text();
        int index = 0;
        while (index < text.length()) {
            index = switch (quote) {
                case NONE -> outside(line, index);
                case SINGLE -> single(line, index);
                case DOUBLE -> escaped(line, index, "\"\\$`");
                case ANSI -> escaped(line, index, ESCAPES);
            };
        }
        if (quote != Quote.NONE) {
            word.endLine();
            return true;
        }
        endWord();
        return text.stripTrailing().endsWith("\\");
    }

    private int outside(TextLine line, int index) {
        String text = line.text();
        char c = text.charAt(index);
        if (c == '\'' || c == '"') {
            quote = c == '"' ? Quote.DOUBLE : text.startsWith("$", index - 1) ? Quote.ANSI : Quote.SINGLE;
        } else if (c == '\\' && !word.isEmpty() && index + 1 < text.length()) {
            word.append(line, index + 1, index + 2);
            return index + 2;
        } else if (Character.isWhitespace(c) || c == '|' || c == ';') {
            endWord();
        }
        return index + 1;
    }

    private int single(TextLine line, int index) {
        int close = line.text().indexOf('\'', index);
        int end = close < 0 ? line.text().length() : close;
        word.append(line, index, end);
        if (close >= 0) {
            quote = Quote.NONE;
        }
        return close < 0 ? end : close + 1;
    }

    private int escaped(TextLine line, int index, String escapes) {
        String text = line.text();
        char c = text.charAt(index);
        if (c == (quote == Quote.ANSI ? '\'' : '"')) {
            quote = Quote.NONE;
            return index + 1;
        }
        if (c == '\\' && index + 1 == text.length()) {
            return index + 1;
        }
        if (c == '\\' && escapes.indexOf(text.charAt(index + 1)) >= 0) {
            if (quote == Quote.ANSI) {
                char next = ESCAPED.charAt(ESCAPES.indexOf(text.charAt(index + 1)));
                word.append(String.valueOf(next), line, index + 1);
            } else {
                word.append(line, index + 1, index + 2);
            }
            return index + 2;
        }
        word.append(line, index, index + 1);
        return index + 1;
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(word.lines());
            word = new PlacedText();
        }
    }
}
