package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds in the parts of a page what documents an operation. */
final class OperationPageReader {
    private final String file;
    private final List<PageBlock> parts;
    private final TableFinder tables;
    private final SampleReader.Samples samples;

    private OperationPageReader(String file, Outline outline) {
        this.file = file;
        this.parts = outline.parts();
        this.tables = new TableFinder(outline);
        this.samples = SampleReader.read(outline);
    }

    /** The operation page that the parts make, if one of them is the heading Parameters. */
    static PageReading read(String file, Outline outline) {
        OperationPageReader reader = new OperationPageReader(file, outline);
        int heading = reader.parametersHeading();
        return heading < 0 ? reader.other() : new PageReading.Operation(reader.operation(heading));
    }

    private PageReading other() {
        List<Text> headings = parts.stream()
                .filter(PageBlock.Heading.class::isInstance)
                .map(part -> ((PageBlock.Heading) part).text())
                .toList();
        return new PageReading.Other(
                file, headings, tables.operationRows(), samples.samples(), StatusTable.read(parts));
    }

    private OperationPage operation(int heading) {
        int end = sectionEnd(heading);
        int properties = tables.first(0, heading);
        int parameters = tables.first(heading + 1, end);
        List<Unread> unread = new ArrayList<>(samples.unread());
        Properties read =
                properties < 0 ? Properties.NONE : PropertyReader.read((PageBlock.Table) parts.get(properties));
        if (read.isEmpty()) {
            tables.unreadProperties(heading).ifPresent(unread::add);
        }
        if (parameters < 0) {
            tables.unreadParameters(heading, end).ifPresent(unread::add);
        }
        unread.sort(Comparator.comparing(Unread::position));
        return new OperationPage(
                file,
                title(),
                description(parts.subList(0, properties < 0 ? heading : properties)),
                deprecation(parts.subList(0, heading)),
                read,
                parameters < 0
                        ? Optional.empty()
                        : Optional.of(ParameterReader.read((PageBlock.Table) parts.get(parameters))),
                samples.samples(),
                StatusTable.read(parts),
                tables.operations(Math.max(heading, parameters) + 1),
                unread);
    }

    private int parametersHeading() {
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index) instanceof PageBlock.Heading heading
                    && namesParameters(heading.text().value())) {
                return index;
            }
        }
        return -1;
    }

    private static boolean namesParameters(String heading) {
        return Style.PARAMETER_HEADINGS.stream().anyMatch(heading::equalsIgnoreCase);
    }

    private int sectionEnd(int start) {
        int level = ((PageBlock.Heading) parts.get(start)).level();
        int index = start + 1;
        while (index < parts.size()
                && !(parts.get(index) instanceof PageBlock.Heading heading && heading.level() <= level)) {
            index++;
        }
        return index;
    }

    private Optional<Text> title() {
        return parts.stream()
                .filter(part -> part instanceof PageBlock.Heading heading && heading.level() == 1)
                .map(part -> ((PageBlock.Heading) part).text())
                .findFirst();
    }

    /** The first marker, with the paragraph behind it where it is a heading or a word alone. */
    private Optional<Deprecation> deprecation(List<PageBlock> parts) {
        String self = title().map(Text::value).orElse("");
        for (int index = 0; index < parts.size(); index++) {
            Optional<Deprecation> found = text(parts.get(index)).flatMap(text -> Deprecation.ofParagraph(text, self));
            if (found.isPresent()) {
                return found.get().isBare() && index + 1 < parts.size()
                        ? prose(parts.get(index + 1))
                                .flatMap(next -> Deprecation.ofParagraph("Deprecated: " + next, self))
                                .or(() -> found)
                        : found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(PageBlock part) {
        return part instanceof PageBlock.Heading heading
                ? Optional.of(heading.text().value())
                : prose(part);
    }

    private static Optional<String> prose(PageBlock part) {
        return part instanceof PageBlock.Prose prose ? Optional.of(prose.text()) : Optional.empty();
    }

    /** The prose of the last section that has any. */
    private static String description(List<PageBlock> parts) {
        List<String> description = List.of();
        List<String> section = new ArrayList<>();
        for (PageBlock part : parts) {
            if (part instanceof PageBlock.Heading) {
                section = new ArrayList<>();
            } else if (part instanceof PageBlock.Prose prose) {
                section.add(prose.text());
                description = section;
            }
        }
        return String.join("\n\n", description);
    }
}
