package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;

/**
 * A paragraph, divided into what it begins with and the rest, as in <code>`crane`: number of the crane</code>.
 *
 * @param position where it begins
 * @param mark how the beginning is marked
 * @param lead the text of the beginning; empty if it is not marked
 * @param rest the text behind it
 * @param marked the text behind it, with backticks around code
 */
record Phrase(Position position, Mark mark, String lead, String rest, String marked) {
    /** The markup of a beginning. */
    enum Mark {
        CODE,
        STRONG,
        EMPHASIS,
        NONE
    }

    /** Divides a paragraph or the like. */
    static Phrase of(Node paragraph, Position position) {
        Node first = paragraph.getFirstChild();
        Mark mark = first instanceof Link link ? mark(link.getFirstChild()) : mark(first);
        if (mark == Mark.NONE) {
            return new Phrase(position, mark, "", PlainText.of(paragraph), PlainText.marked(paragraph));
        }
        return new Phrase(
                position,
                mark,
                first instanceof Code code ? code.getLiteral() : PlainText.of(first),
                PlainText.after(first, ""),
                PlainText.after(first, "`"));
    }

    /** A paragraph that nobody looks at closely. */
    static Phrase undivided(String text) {
        return new Phrase(Position.START, Mark.NONE, "", text, text);
    }

    private static Mark mark(Node node) {
        return node instanceof Code
                ? Mark.CODE
                : node instanceof StrongEmphasis ? Mark.STRONG : node instanceof Emphasis ? Mark.EMPHASIS : Mark.NONE;
    }

    /** The whole text. */
    String text() {
        return (lead + rest).strip();
    }

    /** The same phrase, followed by another paragraph. */
    Phrase and(Phrase next) {
        String more = "\n" + next.text();
        return new Phrase(position, mark, lead, rest + more, marked + more);
    }
}
