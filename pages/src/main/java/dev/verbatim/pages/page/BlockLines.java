package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.SourceSpan;

/** The lines between the fences of a block. */
final class BlockLines {
    private BlockLines() {}

    /**
     * The lines of a block with their positions.
     *
     * <p>A line of the block is the end of a line of the page, so its column is counted from the end. The parser keeps
     * no source span for empty lines.
     */
    static List<TextLine> of(FencedCodeBlock block) {
        List<SourceSpan> spans = block.getSourceSpans();
        List<TextLine> lines = new ArrayList<>(spans.size());
        int span = 1;
        int line = spans.get(0).getLineIndex() + 1;
        String literal = block.getLiteral();
        for (int start = 0; start < literal.length(); line++) {
            int end = literal.indexOf('\n', start);
            int column = 0;
            while (span < spans.size() && spans.get(span).getLineIndex() < line) {
                span++;
            }
            if (span < spans.size() && spans.get(span).getLineIndex() == line) {
                SourceSpan place = spans.get(span);
                column = place.getColumnIndex() + place.getLength() - (end - start);
            }
            lines.add(new TextLine(literal.substring(start, end), line + 1, column + 1));
            start = end + 1;
        }
        return lines;
    }
}
