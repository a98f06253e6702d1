package dev.verbatim.pages.check;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.DocumentedEvent;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.page.LabelledRows;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Columns;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.StyleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A setting that may read more of a folder.
 *
 * @param key the key of the setting
 * @param text what its value lacks: a label or the header of a column; or the whole value
 * @param isAdded whether the text is added to the value that the style has
 * @param files the pages that have the text: others would be read as before
 */
record SettingCandidate(String key, String text, boolean isAdded, Set<String> files) {
    private static final Pattern ROW_NAME =
            Pattern.compile("\\W{0,5}(?:[\\w-]{1,100}(?:\\[])?\\.){0,10}([\\w-]{1,100})");
    private static final List<String> LABELS = List.of("parameters.heading", "response.heading", "event.heading");

    /** The style file with this setting. */
    StyleFile in(StyleFile style) {
        String value = style.value(key);
        return style.with(key, !isAdded || value.isEmpty() || value.equals("none") ? text : value + ", " + text);
    }

    /** The candidates of a folder: in each list, at most one can be right. */
    static List<List<SettingCandidate>> of(StyleFile style, List<PageSource> pages, List<PageReading> readings) {
        SeenTexts labels = new SeenTexts();
        SeenTexts names = new SeenTexts();
        SeenTexts required = new SeenTexts();
        SeenTexts types = new SeenTexts();
        Map<String, Set<Position>> rowsRead = read(readings);
        Set<String> titles = titles(readings);
        boolean isSampled = isSampled(readings);
        for (PageSource page : pages) {
            Set<Position> read = rowsRead.getOrDefault(page.file(), Set.of());
            int place = -1;
            for (LabelledRows rows : LabelledRows.in(page, style.style())) {
                if (rows.positions().stream().noneMatch(read::contains)) {
                    boolean isTried = !isSampled || isMentioned(rows, page.text());
                    if (isTried && rows.place() != place && !titles.contains(rows.label())) {
                        labels.add(rows.label(), page.file());
                        place = rows.place();
                    }
                    rows.header().stream()
                            .limit(1)
                            .forEach(column -> names.add(PageStyle.folded(column.value()), page.file()));
                } else {
                    for (int column = 1; column < rows.header().size(); column++) {
                        String header =
                                PageStyle.folded(rows.header().get(column).value());
                        if (!isText(header, style.style().page()) && rows.saysYesOrNo(column)) {
                            required.add(header, page.file());
                        } else if (rows.hasTypes(column)) {
                            types.add(header, page.file());
                        }
                    }
                }
            }
        }
        List<List<SettingCandidate>> candidates = new ArrayList<>();
        likelyName(style, pages, readings).ifPresent(candidates::add);
        namesInRows(style, readings).ifPresent(candidates::add);
        labels.frequent()
                .forEach((label, files) -> candidates.add(LABELS.stream()
                        .filter(key -> !has(style.value(key), label))
                        .map(key -> new SettingCandidate(key, label, true, files))
                        .toList()));
        PageStyle known = style.style().page();
        columns("columns.name", names, known.nameColumns(), candidates);
        columns("columns.required", required, known.requiredColumns(), candidates);
        columns("columns.type", types, known.typeColumns(), candidates);
        return candidates;
    }

    private static void columns(
            String key, SeenTexts headers, List<String> known, List<List<SettingCandidate>> candidates) {
        headers.frequent().forEach((header, files) -> {
            if (!known.contains(header)) {
                candidates.add(List.of(new SettingCandidate(key, header, true, files)));
            }
        });
    }

    /** The member that names operations, if most operations have no request. */
    private static Optional<List<SettingCandidate>> likelyName(
            StyleFile style, List<PageSource> pages, List<PageReading> readings) {
        Set<String> operations = new HashSet<>();
        pages(readings).forEach(page -> page.operationName().map(Text::value).ifPresent(operations::add));
        if (Inventory.of(readings).requests() * 2 > operations.size()) {
            return Optional.empty();
        }
        Set<String> files = pages.stream().map(PageSource::file).collect(Collectors.toSet());
        return LikelyName.in(
                        ShownMessages.in(pages.stream().map(PageSource::text).toList()), operations)
                .filter(path -> !path.equals(style.value("name")))
                .map(path -> List.of(new SettingCandidate("name", path, false, files)));
    }

    /** Whether a column has words about a parameter or its default; some of them begin with optional, not, if or when. */
    private static boolean isText(String header, PageStyle style) {
        return style.descriptionColumns().contains(header)
                || style.valueColumns().contains(header)
                || header.contains("default") && !Columns.DEFAULT.contains(header);
    }

    /** Whether most operations have a request. */
    private static boolean isSampled(List<PageReading> readings) {
        Inventory read = Inventory.of(readings);
        return read.requests() * 2 > read.operations();
    }

    /** Whether a member of the page's JSON is called like one of the rows. Reading a page with a label takes far longer. */
    private static boolean isMentioned(LabelledRows rows, String page) {
        return rows.rows().stream()
                .filter(row -> !row.isEmpty())
                .map(row -> ROW_NAME.matcher(row.get(0).value()))
                .filter(Matcher::lookingAt)
                .map(name -> name.group(1))
                .anyMatch(name -> page.contains("\"" + name + "\":") || page.contains("\"" + name + "\" :"));
    }

    /** The titles of operations, which are not labels of their parts. */
    private static Set<String> titles(List<PageReading> readings) {
        return pages(readings)
                .flatMap(page -> page.title().stream())
                .map(Text::value)
                .collect(Collectors.toSet());
    }

    /** Names in paragraphs or rows, if sections document parameters and neither a request nor a heading names their operation. */
    private static Optional<List<SettingCandidate>> namesInRows(StyleFile style, List<PageReading> readings) {
        Set<String> files = readings.stream()
                .filter(PageReading.Unnamed.class::isInstance)
                .map(PageReading::file)
                .collect(Collectors.toSet());
        return files.isEmpty() || has(style.value("operation.name"), "row")
                ? Optional.empty()
                : Optional.of(List.of(new SettingCandidate("operation.name", "row", true, files)));
    }

    private static boolean has(String list, String label) {
        return Stream.of(list.split(",", -1)).anyMatch(item -> item.strip().equalsIgnoreCase(label));
    }

    /** Where rows of each file were read: of parameters, results, events and statuses. */
    private static Map<String, Set<Position>> read(List<PageReading> readings) {
        Map<String, Set<Position>> read = new HashMap<>();
        pages(readings).forEach(page -> {
            Set<Position> rows = read.computeIfAbsent(page.file(), key -> new HashSet<>());
            Stream.concat(
                            Stream.of(page.parameters(), page.results()).flatMap(Optional::stream),
                            page.events().stream().map(DocumentedEvent::members))
                    .map(ParameterTable::parameters)
                    .flatMap(List::stream)
                    .forEach(row -> rows.add(row.cell().position()));
            page.statuses().forEach(status -> rows.add(status.position()));
        });
        return read;
    }

    private static Stream<OperationPage> pages(List<PageReading> readings) {
        return readings.stream()
                .flatMap(reading -> reading instanceof PageReading.Operation operation
                        ? Stream.of(operation.page())
                        : reading instanceof PageReading.Events outside ? Stream.of(outside.page()) : Stream.empty());
    }
}
