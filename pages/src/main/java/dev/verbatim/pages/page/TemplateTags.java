package dev.verbatim.pages.page;

/** Covers the tags that begin on a line, and skips code and comments. */
final class TemplateTags {
    /** How far after a tag its closing tag is looked for. */
    private static final int NEAR = 500;

    private final MaskedText text;
    private final TabMarks tabs;
    private int noTagBefore;

    TemplateTags(MaskedText text, TabMarks tabs) {
        this.text = text;
        this.tabs = tabs;
    }

    /** Reads the current line, and the lines after it that a tag goes on in. */
    void readLine() {
        int index = text.start();
        while (index < text.end()) {
            int next = read(index);
            if (next > text.end()) {
                coverLinesTo(next);
            }
            index = next;
        }
        text.blankOut(text.start(), text.end());
        text.nextLine();
    }

    private void coverLinesTo(int index) {
        while (text.hasLine() && text.end() < index) {
            text.blankOut(text.start(), text.end());
            text.nextLine();
        }
    }

    /** The index after what begins at an index. */
    private int read(int index) {
        return switch (text.at(index)) {
            case '\\' -> index + 2;
            case '`' -> afterCode(index);
            case '{' -> brace(index);
            case '<' -> angle(index);
            default -> index + 1;
        };
    }

    private int afterCode(int start) {
        int run = run(start);
        for (int index = start + run; index < text.end(); index++) {
            if (text.at(index) == '`') {
                int other = run(index);
                if (other == run) {
                    return index + run;
                }
                index += other - 1;
            }
        }
        return start + run;
    }

    private int run(int start) {
        int end = start;
        while (text.at(end) == '`') {
            end++;
        }
        return end - start;
    }

    private int brace(int start) {
        if (text.startsWith("{%", start)) {
            return tag(start, "%}");
        }
        if (text.startsWith("{{", start)) {
            return tag(start, "}}");
        }
        return text.startsWith("{/*", start) ? tag(start, "*/}") : start + 1;
    }

    /** Covers up to the end of the paragraph at most. */
    private int tag(int start, String close) {
        int found = text.next(close, start + 2);
        return found < 0 ? start + 2 : cover(start, found + close.length());
    }

    private int cover(int start, int end) {
        TemplateTag.of(text.substring(start, Math.min(end, start + 2 * NEAR)))
                .map(tag -> end > start + 2 * NEAR ? withoutLabel(tag) : tag)
                .ifPresent(tag -> tabs.add(tag, text.number()));
        text.mask(start, end);
        return end;
    }

    private static TemplateTag withoutLabel(TemplateTag tag) {
        return new TemplateTag(tag.name(), tag.isClosing(), tag.isEmpty(), "");
    }

    private int angle(int start) {
        if (text.startsWith("<!--", start)) {
            int end = text.next("-->", start + 4);
            return end < 0 ? start + 4 : end + 3;
        }
        if (text.startsWith("<>", start) || text.startsWith("</>", start)) {
            int end = text.at(start + 1) == '>' ? start + 2 : start + 3;
            text.mask(start, end);
            return end;
        }
        boolean isClosing = text.at(start + 1) == '/';
        char first = text.at(start + (isClosing ? 2 : 1));
        if (first < 'A' || first > 'Z' || start < noTagBefore || !isClosing && followsWord(start)) {
            return start + 1;
        }
        int end = endOfElement(start + 1);
        if (end < 0) {
            return -end;
        }
        return isClosing || isElement(start, end) ? cover(start, end) : end;
    }

    /** A type as in {@code Array<String>}. */
    private boolean followsWord(int start) {
        return start > text.start() && Character.isLetterOrDigit(text.at(start - 1));
    }

    /** Tells an element from text such as {@code <RequestId>}. */
    private boolean isElement(int start, int end) {
        String tag = text.substring(start, end);
        if (tag.endsWith("/>") || tag.indexOf('=') > 0) {
            return true;
        }
        String name = tag.substring(1, tag.length() - 1).strip();
        if (isBlank(text.start(), start) && (isBlank(end, text.end()) || text.at(end) == '<')) {
            return true;
        }
        int near = Math.max(end, Math.min(end + NEAR, text.paragraphEnd(end)));
        return text.substring(end, near).contains("</" + name + ">");
    }

    private boolean isBlank(int from, int to) {
        return to <= from || to - from < NEAR && text.substring(from, to).isBlank();
    }

    /** The index after the bracket that ends an element; the negative index to go on at without one. */
    private int endOfElement(int from) {
        int limit = text.paragraphEnd(from);
        int braces = 0;
        for (int index = from; index < limit; index++) {
            char c = text.at(index);
            if (c == '"' || c == '\'' && text.at(index - 1) == '=') {
                int close = text.next(String.valueOf(c), index + 1);
                if (close < 0) {
                    break;
                }
                index = close;
            } else if (c == '{') {
                braces++;
            } else if (c == '}') {
                braces--;
            } else if (c == '<' && braces <= 0) {
                return -index;
            } else if (c == '>' && braces <= 0) {
                return index + 1;
            }
        }
        noTagBefore = limit;
        return -from;
    }
}
