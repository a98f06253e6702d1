package dev.verbatim.pages.page;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads a Markdown page.
 *
 * @since 0.2.0
 */
public final class PageReader {
    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(
                    TablesExtension.builder().maxCells(PageLimits.TABLE_CELLS).build()))
            // With BLOCKS alone, the cells of tables would have no places of their own.
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(PageLimits.NESTING)
            .build();

    private PageReader() {}

    /**
     * Reads a page that was found.
     *
     * @param style how the API writes its pages
     * @return the results, see {@link #read(String, String, Style)}; {@link PageReading.Refused} for invalid UTF-8, because the
     *     names and values would not be those that the author sees
     */
    public static List<PageReading> read(PageSource source, Style style) {
        List<PageReading> readings = read(source.file(), source.text(), style);
        return source.malformed().isEmpty() || readings.get(0) instanceof PageReading.Refused
                ? readings
                : List.of(new PageReading.Refused(
                        source.file(), source.malformed().get(), "the page is not UTF-8 here; save it as UTF-8"));
    }

    /**
     * Reads the text of a page.
     *
     * @param file its path below the root of the pages, with {@code /} between its parts
     * @param text its text; a byte order mark in front does not count as a column
     * @param style how the API writes its pages
     * @return the operations that it documents, in the order of the page, or one reading of another kind; nothing about its
     *     content is an exception
     */
    public static List<PageReading> read(String file, String text, Style style) {
        String markdown = withoutMark(text);
        boolean hasSections = style.page().operations() == PageStyle.Operations.SECTION;
        PageLimits limits = new PageLimits(file, hasSections);
        Optional<PageReading.Refused> exceeded = limits.exceeded(markdown);
        if (exceeded.isPresent()) {
            return List.of(exceeded.get());
        }
        Outline outline;
        try {
            outline = outline(file, markdown, hasSections);
        } catch (IllegalArgumentException tooManyCells) {
            return List.of(limits.tooManyCells());
        }
        exceeded = limits.exceeded(outline);
        if (exceeded.isPresent()) {
            return List.of(exceeded.get());
        }
        return MatchingComments.attach(
                markdown,
                outline,
                hasSections
                        ? SectionPageReader.read(file, outline, style, limits)
                        : OperationPageReader.read(file, outline, style));
    }

    /** The blocks of a page that is not refused. */
    static Outline outline(PageSource source, Style style) {
        return outline(
                source.file(), withoutMark(source.text()), style.page().operations() == PageStyle.Operations.SECTION);
    }

    private static Outline outline(String file, String markdown, boolean hasSections) {
        MaskedPage page = hasSections || file.endsWith(".mdx")
                ? TemplateMask.mask(markdown)
                : new MaskedPage(markdown, Collections.emptyNavigableMap());
        return OutlineReader.read(page, MARKDOWN.parse(page.text()), hasSections);
    }

    /** The text without a byte order mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
