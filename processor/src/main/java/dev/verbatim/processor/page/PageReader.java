package dev.verbatim.processor.page;

import java.util.ArrayList;
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
     * Reads a page.
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
        return limits.exceeded(outline)
                .<PageReading>map(refused -> refused)
                .orElseGet(() -> read(file, outline.parts()));
    }

    private static PageReading read(String file, List<Part> parts) {
        int parameters = parametersHeading(parts);
        if (parameters < 0) {
            return new PageReading.Other(file);
        }
        int properties = firstTable(parts, 0, parameters);
        int parameterTable = firstTable(parts, parameters + 1, sectionEnd(parts, parameters));
        return new PageReading.Operation(new OperationPage(
                file,
                title(parts),
                description(parts.subList(0, properties < 0 ? parameters : properties)),
                properties < 0 ? Properties.NONE : PropertyReader.read((Part.Table) parts.get(properties)),
                parameterTable < 0
                        ? Optional.empty()
                        : Optional.of(ParameterReader.read((Part.Table) parts.get(parameterTable))),
                SampleReader.read(parts)));
    }

    private static int parametersHeading(List<Part> parts) {
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index) instanceof Part.Heading heading
                    && (heading.text().value().equalsIgnoreCase("Parameters")
                            || heading.text().value().equalsIgnoreCase("Parameter"))) {
                return index;
            }
        }
        return -1;
    }

    private static int sectionEnd(List<Part> parts, int start) {
        int level = ((Part.Heading) parts.get(start)).level();
        int index = start + 1;
        while (index < parts.size()
                && !(parts.get(index) instanceof Part.Heading heading && heading.level() <= level)) {
            index++;
        }
        return index;
    }

    private static int firstTable(List<Part> parts, int from, int to) {
        for (int index = from; index < to; index++) {
            if (parts.get(index) instanceof Part.Table) {
                return index;
            }
        }
        return -1;
    }

    private static Optional<Text> title(List<Part> parts) {
        return parts.stream()
                .filter(part -> part instanceof Part.Heading heading && heading.level() == 1)
                .map(part -> ((Part.Heading) part).text())
                .findFirst();
    }

    /** The prose of the last section that has any. */
    private static String description(List<Part> parts) {
        List<String> description = List.of();
        List<String> section = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Heading) {
                section = new ArrayList<>();
            } else if (part instanceof Part.Prose prose) {
                section.add(prose.text());
                description = section;
            }
        }
        return String.join("\n\n", description);
    }
}
