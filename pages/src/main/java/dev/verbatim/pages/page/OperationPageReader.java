package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Builds the {@link OperationPage} from the blocks of a page. */
final class OperationPageReader {
    private final String file;
    private final Style style;
    private final Outline outline;
    private final List<PageBlock> blocks;
    private final TableFinder tables;
    private final ParameterReader parameterReader;

    private OperationPageReader(String file, Outline outline, Style style) {
        this.file = file;
        this.style = style;
        this.outline = outline;
        this.blocks = outline.blocks();
        this.parameterReader = new ParameterReader(style);
        this.tables = new TableFinder(outline, parameterReader);
    }

    /** Reads a page: an operation page if it has a heading Parameters, otherwise {@link PageReading.Other}. */
    static List<PageReading> read(String file, Outline outline, Style style) {
        OperationPageReader reader = new OperationPageReader(file, outline, style);
        int heading = reader.parametersHeading();
        return List.of(heading < 0 ? reader.other() : new PageReading.Operation(reader.operation(heading)));
    }

    /** Reads a page that documents no operation. */
    static PageReading other(String file, Outline outline, Style style) {
        return new OperationPageReader(file, outline, style).other();
    }

    private PageReading other() {
        List<Text> headings = blocks.stream()
                .filter(PageBlock.Heading.class::isInstance)
                .map(block -> ((PageBlock.Heading) block).text())
                .toList();
        return new PageReading.Other(
                file,
                style,
                headings,
                tables.rowsOfOperations(style),
                SampleReader.read(outline, style, List.of()).samples(),
                StatusTable.read(blocks, style.message()),
                MatchingRules.NONE);
    }

    private OperationPage operation(int heading) {
        int end = sectionEnd(heading);
        int properties = tables.first(0, heading);
        int parameters = tables.first(heading + 1, end);
        Optional<ParameterTable> table = parameters < 0
                ? Optional.empty()
                : Optional.of(parameterReader.read((PageBlock.Table) blocks.get(parameters)));
        SampleReader.Samples samples = SampleReader.read(outline, style, names(table));
        List<Unread> unread = new ArrayList<>(samples.unread());
        Properties read =
                properties < 0 ? Properties.NONE : PropertyReader.read((PageBlock.Table) blocks.get(properties));
        if (read.isEmpty()) {
            tables.unreadProperties(heading).ifPresent(unread::add);
        }
        if (parameters < 0) {
            tables.unreadParameters(heading, end).ifPresent(unread::add);
        }
        unread.sort(Comparator.comparing(Unread::position));
        return new OperationPage(
                file,
                style,
                title(),
                table.flatMap(ParameterTable::operationName),
                description(blocks.subList(0, properties < 0 ? heading : properties)),
                deprecation(blocks.subList(0, heading)),
                isRepeatable(heading, properties),
                read,
                table,
                Optional.empty(),
                List.of(),
                samples.samples(),
                StatusTable.read(blocks, style.message()),
                tables.operations(Math.max(heading, parameters) + 1),
                unread);
    }

    private static List<String> names(Optional<ParameterTable> table) {
        return table.stream()
                .flatMap(found -> found.parameters().stream())
                .map(parameter -> parameter.name().orElse(parameter.cell().value()))
                .toList();
    }

    private int parametersHeading() {
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index) instanceof PageBlock.Heading heading
                    && namesParameters(heading.text().value())) {
                return index;
            }
        }
        return -1;
    }

    private boolean namesParameters(String heading) {
        return style.page().parametersHeadings().stream().anyMatch(heading::equalsIgnoreCase);
    }

    private int sectionEnd(int start) {
        int level = ((PageBlock.Heading) blocks.get(start)).level();
        int index = start + 1;
        while (index < blocks.size()
                && !(blocks.get(index) instanceof PageBlock.Heading heading && heading.level() <= level)) {
            index++;
        }
        return index;
    }

    private Optional<Text> title() {
        return blocks.stream()
                .filter(block -> block instanceof PageBlock.Heading heading && heading.level() == 1)
                .map(block -> ((PageBlock.Heading) block).text())
                .findFirst();
    }

    /** The first deprecation notice. If it is only the word, say a heading, the paragraph after it is the text. */
    private Optional<Deprecation> deprecation(List<PageBlock> blocks) {
        String self = title().map(Text::value).orElse("");
        for (int index = 0; index < blocks.size(); index++) {
            Optional<Deprecation> found = text(blocks.get(index)).flatMap(text -> Deprecation.ofParagraph(text, self));
            if (found.isPresent()) {
                return found.get().isBare() && index + 1 < blocks.size()
                        ? prose(blocks.get(index + 1))
                                .flatMap(next -> Deprecation.ofParagraph("Deprecated: " + next, self))
                                .or(() -> found)
                        : found;
            }
        }
        return Optional.empty();
    }

    private boolean isRepeatable(int heading, int properties) {
        List<String> all = Repeatability.prose(blocks);
        List<String> introduction = Repeatability.prose(blocks.subList(0, heading));
        return Repeatability.isSaid(introduction, all, title().map(Text::value).orElse(""))
                || properties >= 0 && Repeatability.isSaid((PageBlock.Table) blocks.get(properties), all);
    }

    private static Optional<String> text(PageBlock block) {
        return block instanceof PageBlock.Heading heading
                ? Optional.of(heading.text().value())
                : prose(block);
    }

    private static Optional<String> prose(PageBlock block) {
        return block instanceof PageBlock.Prose prose ? Optional.of(prose.text()) : Optional.empty();
    }

    /** The prose of the last section that has any, paragraphs separated by an empty line. */
    private static String description(List<PageBlock> blocks) {
        List<String> description = List.of();
        List<String> section = new ArrayList<>();
        for (PageBlock block : blocks) {
            if (block instanceof PageBlock.Heading) {
                section = new ArrayList<>();
            } else if (block instanceof PageBlock.Prose prose) {
                section.add(prose.text());
                description = section;
            }
        }
        return String.join("\n\n", description);
    }
}
