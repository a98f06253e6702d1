package dev.verbatim.pages.page;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.jspecify.annotations.Nullable;

/** The text of a heading, paragraph or cell without its markup. */
final class PlainText {
    private static final Set<String> FORMATTING = Set.of(
            "a", "b", "big", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "p", "s", "small", "span",
            "strike", "strong", "sub", "sup", "tt", "u", "var");

    private final StringBuilder text = new StringBuilder();
    private final String codeMark;

    private PlainText(String codeMark) {
        this.codeMark = codeMark;
    }

    /** The text below a node; {@code <br>} and hard line breaks become {@code \n}. */
    static String of(Node node) {
        return of(node, "");
    }

    /** The same with backticks around code. */
    static String marked(Node node) {
        return of(node, "`");
    }

    /** The text of the nodes behind a node, below the same parent; blanks in front stay. */
    static String after(Node node, String codeMark) {
        PlainText plain = new PlainText(codeMark);
        plain.appendFrom(node.getNext());
        return plain.text.toString().stripTrailing();
    }

    /** Whether there is code below a node. */
    // Recursion is safe: the parser bounds how deep inline markup nests.
    static boolean hasCode(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Code || hasCode(node)) {
                return true;
            }
        }
        return false;
    }

    private static String of(Node node, String codeMark) {
        if (node.getFirstChild() instanceof org.commonmark.node.Text only && only.getNext() == null) {
            return MaskedPage.uncovered(only.getLiteral()).strip();
        }
        PlainText plain = new PlainText(codeMark);
        plain.appendChildren(node);
        return plain.text.toString().strip();
    }

    // Recursion is safe: the parser bounds how deep inline markup nests.
    private void appendChildren(Node parent) {
        appendFrom(parent.getFirstChild());
    }

    private void appendFrom(@Nullable Node first) {
        for (Node node = first; node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Text literal) {
                text.append(MaskedPage.uncovered(literal.getLiteral()));
            } else if (node instanceof Code code) {
                text.append(codeMark).append(code.getLiteral()).append(codeMark);
            } else if (node instanceof SoftLineBreak) {
                text.append(' ');
            } else if (node instanceof HardLineBreak) {
                text.append('\n');
            } else if (node instanceof HtmlInline html) {
                appendHtml(html.getLiteral());
            } else {
                appendChildren(node);
            }
        }
    }

    /** Markdown reads {@code <id>} in {@code /calls/<id>} as a tag, so only tags that format text are left out. */
    private void appendHtml(String tag) {
        if (tag.startsWith("<!--")) {
            return;
        }
        String name = tagName(tag);
        if (name.equals("br")) {
            text.append('\n');
        } else if (!FORMATTING.contains(name)) {
            text.append(tag);
        }
    }

    private static String tagName(String tag) {
        int start = tag.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
