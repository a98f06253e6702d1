package dev.verbatim.testkit.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the items of APIs into an HTML page: a table for each operation and each type of notification. */
final class HtmlTables {
    private static final List<Column> COLUMNS = List.of(Column.IMPLEMENTED, Column.DECODED, Column.REPLAYED);

    private final StringBuilder html;
    private final PageLinks links;
    /** The texts of cells that are covered, by their numbers: there are few different ones, and a large API has many cells. */
    private final Map<String, Integer> tests = new LinkedHashMap<>();

    HtmlTables(StringBuilder html, PageLinks links) {
        this.html = html;
        this.links = links;
    }

    void write(ApiCoverage api) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : api.rows()) {
            groups.computeIfAbsent(row.item().group(), group -> new ArrayList<>())
                    .add(row);
        }
        html.append("<section class=\"api\">\n<h2>")
                .append(HtmlText.of(api.api()))
                .append(", item by item</h2>\n");
        groups.forEach(this::group);
        html.append("</section>\n");
    }

    /** Writes the names of the test classes, which the script shows at the cells. */
    void writeTests() {
        html.append("<ol id=\"tests\" hidden>");
        tests.keySet().forEach(text -> html.append("<li>").append(HtmlText.of(text)));
        html.append("</ol>\n");
    }

    private void group(String name, List<Row> rows) {
        html.append("<div class=\"group\"><table>\n<thead><tr><th>")
                .append(name.isEmpty() ? "Outside of operations" : HtmlText.of(name))
                .append("<th>place");
        COLUMNS.forEach(column -> html.append("<th>").append(column));
        html.append("</thead>\n<tbody>\n");
        rows.forEach(this::row);
        html.append("</table></div>\n");
    }

    private void row(Row row) {
        Item item = row.item();
        html.append(row.hasGap() ? "<tr class=g><th>" : "<tr><th>")
                .append(HtmlText.of(item.label().isEmpty() ? itself(item) : item.label()));
        for (Column column : COLUMNS) {
            if (row.isMissing(column)) {
                html.append("<p>not ").append(column).append(": ").append(HtmlText.of(Remedy.of(item, column)));
            }
        }
        html.append("<td>");
        place(item);
        COLUMNS.forEach(column -> cell(row, column));
        html.append('\n');
    }

    private static String itself(Item item) {
        return item.id().kind() == Kind.OPERATIONS ? "operation" : "notification";
    }

    private void place(Item item) {
        String text = HtmlText.of(item.page()) + ":" + item.line();
        links.to(item.page())
                .ifPresentOrElse(
                        link -> html.append("<a href=\"")
                                .append(link)
                                .append("#L")
                                .append(item.line())
                                .append("\">")
                                .append(text)
                                .append("</a>"),
                        () -> html.append(text));
    }

    /** The classes: y for yes, n for no, x where the column does not apply. The style shows a sign in place of the word. */
    private void cell(Row row, Column column) {
        if (!row.applies(column)) {
            html.append("<td class=x>does not apply");
        } else if (row.isCovered(column)) {
            html.append("<td class=y");
            Set<String> by = row.tests().get(column);
            if (by != null) {
                html.append(" data-t=").append(number(by));
            }
            html.append(">yes");
        } else {
            html.append("<td class=n>no");
        }
    }

    private int number(Set<String> by) {
        List<String> names = by.stream()
                .map(test -> test.isEmpty() ? "outside of tests" : test)
                .toList();
        return tests.computeIfAbsent(String.join(", ", names), text -> tests.size());
    }
}
