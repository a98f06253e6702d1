package dev.verbatim.testkit.coverage;

import dev.verbatim.testkit.ApiModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The coverage of APIs: what their pages document and what of it ran, over all test classes and modules. {@code toString} returns a
 * table.
 *
 * @since 0.2.0
 */
public final class CoverageReport {
    private final List<ApiCoverage> apis;

    private CoverageReport(List<ApiCoverage> apis) {
        this.apis = List.copyOf(apis);
    }

    /**
     * Joins models and recordings. The order of either does not matter.
     *
     * @param models the models of the APIs; modules that share pages have one each, and are one API in the report
     */
    static CoverageReport of(Collection<ApiModel> models, Collection<Recording> recordings) {
        SortedMap<String, List<ApiModel>> byPages = new TreeMap<>();
        for (ApiModel model : models) {
            byPages.computeIfAbsent(model.api() + "\0" + model.folder(), pages -> new ArrayList<>())
                    .add(model);
        }
        return new CoverageReport(
                byPages.values().stream().map(same -> api(same, recordings)).toList());
    }

    private static ApiCoverage api(List<ApiModel> models, Collection<Recording> recordings) {
        Map<ItemId, Item> items = new LinkedHashMap<>();
        models.stream()
                .sorted((a, b) -> a.packageName().compareTo(b.packageName()))
                .forEach(model -> DocumentedItems.of(model).forEach((id, item) -> items.merge(id, item, Item::joined)));
        Map<Mark, Set<String>> tests = tests(models, recordings);
        List<Row> rows = items.values().stream().map(item -> row(item, tests)).toList();
        return new ApiCoverage(models.get(0).api(), models.get(0).folder(), rows);
    }

    private static Map<Mark, Set<String>> tests(List<ApiModel> models, Collection<Recording> recordings) {
        Set<ApiPages> pages = new TreeSet<>(models.stream().map(ApiPages::of).toList());
        Map<Mark, Set<String>> tests = new TreeMap<>();
        for (Recording recording : recordings) {
            pages.stream()
                    .map(recording.marks()::get)
                    .filter(Objects::nonNull)
                    .flatMap(Collection::stream)
                    .forEach(mark ->
                            tests.computeIfAbsent(mark, none -> new TreeSet<>()).add(recording.test()));
        }
        return tests;
    }

    private static Row row(Item item, Map<Mark, Set<String>> tests) {
        Map<Column, Set<String>> by = new EnumMap<>(Column.class);
        Set<Column> covered = EnumSet.of(Column.DOCUMENTED);
        if (item.isImplemented()) {
            covered.add(Column.IMPLEMENTED);
        }
        for (Column column : List.of(Column.DECODED, Column.REPLAYED)) {
            Set<String> found = tests.getOrDefault(new Mark(item.id(), column), Set.of());
            if (!found.isEmpty() && item.columns().contains(column)) {
                by.put(column, found);
                covered.add(column);
            }
        }
        return new Row(item, by, covered);
    }

    List<ApiCoverage> apis() {
        return apis;
    }

    /** Returns the share of the items of a kind that have a mark in a column, over all APIs. */
    public Share share(Kind kind, Column column) {
        return ApiCoverage.share(rows(), kind, column);
    }

    /** Returns what is missing, in the order of the pages. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (Row row : rows()) {
            for (Column column : Column.values()) {
                if (row.isMissing(column)) {
                    gaps.add(Gap.of(row.item(), column));
                }
            }
        }
        return gaps;
    }

    private List<Row> rows() {
        return apis.stream().flatMap(api -> api.rows().stream()).toList();
    }

    @Override
    public String toString() {
        return CoverageTable.of(this);
    }
}
