package dev.verbatim.pages.page;

import dev.verbatim.pages.find.PageSource;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a Markdown page. */
public final class PageReader {
    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(
                    TablesExtension.builder().maxCells(PageLimits.TABLE_CELLS).build()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(PageLimits.NESTING)
            .build();

    private PageReader() {}

    /**
     * Reads a page that was found.
     *
     * @return the result; {@link PageReading.Refused} for invalid UTF-8, because the names and values would not be those that the
     *     author sees
     */
    public static PageReading read(PageSource source) {
        PageReading reading = read(source.file(), source.text());
        return source.malformed().isEmpty() || reading instanceof PageReading.Refused
                ? reading
                : new PageReading.Refused(
                        source.file(), source.malformed().get(), "the page is not UTF-8 here; save it as UTF-8");
    }

    /**
     * Reads the text of a page.
     *
     * @param file its path below the root of the pages, with {@code /} between its parts
     * @param text its text; a byte order mark in front does not count as a column
     * @return what the page is; nothing about its content is an exception
     */
    public static PageReading read(String file, String text) {
        String markdown = text.startsWith("\uFEFF") ? text.substring(1) : text;
        PageLimits limits = new PageLimits(file);
        Optional<PageReading.Refused> exceeded = limits.exceeded(markdown);
        if (exceeded.isPresent()) {
            return exceeded.get();
        }
        Node document;
        try {
            document = MARKDOWN.parse(markdown);
        } catch (IllegalArgumentException tooManyCells) {
            return limits.tooManyCells();
        }
        Outline outline = OutlineReader.read(markdown, document);
        exceeded = limits.exceeded(outline);
        return exceeded.isPresent() ? exceeded.get() : OperationPageReader.read(file, outline);
    }
}
