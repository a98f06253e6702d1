package dev.verbatim.site.markdown;

import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;

/** Leaves out comments, which no reader of a page sees, and replaces line breaks in HTML; other HTML is shown as text. */
final class HtmlLeftOut extends AbstractVisitor {
    @Override
    public void visit(HtmlBlock block) {
        if (isComment(block.getLiteral())) {
            block.unlink();
        } else if (block.getLiteral().strip().contains("\n")) {
            // Lines of HTML are easier to read as code than as a paragraph.
            FencedCodeBlock code = new FencedCodeBlock();
            code.setInfo("html");
            code.setLiteral(block.getLiteral().strip() + "\n");
            code.setSourceSpans(block.getSourceSpans());
            block.insertBefore(code);
            block.unlink();
        }
    }

    @Override
    public void visit(HtmlInline inline) {
        String literal = inline.getLiteral();
        if (isComment(literal)) {
            inline.unlink();
        } else if (literal.toLowerCase(Locale.ROOT).matches("<br\\s*/?>")) {
            inline.insertBefore(new HardLineBreak());
            inline.unlink();
        }
    }

    private static boolean isComment(String html) {
        String text = html.strip();
        return text.startsWith("<!--") && text.endsWith("-->") && text.indexOf("-->") == text.length() - 3;
    }
}
