package dev.verbatim.testkit.coverage;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a report as JSON, for other tools: {@code apis}, each with {@code totals} by kind and column, and {@code items} with their
 * place in the pages and, for each column that applies, whether it is true. One item a line.
 *
 * @since 0.2.0
 */
public final class CoverageJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CoverageJson() {}

    /** Returns the JSON of a report. */
    public static String of(CoverageReport report) {
        StringBuilder text = new StringBuilder("{\n \"apis\": [");
        String separator = "\n";
        for (ApiCoverage api : report.apis()) {
            text.append(separator).append("  {\n   \"api\": ").append(NODES.stringNode(api.api()));
            text.append(",\n   \"pages\": ").append(NODES.stringNode(api.folder()));
            text.append(",\n   \"totals\": ").append(totals(api));
            text.append(",\n   \"items\": [");
            String comma = "\n";
            for (Row row : api.rows()) {
                text.append(comma).append("    ").append(item(row));
                comma = ",\n";
            }
            text.append("\n   ]\n  }");
            separator = ",\n";
        }
        return text.append("\n ]\n}\n").toString();
    }

    private static ObjectNode totals(ApiCoverage api) {
        ObjectNode totals = NODES.objectNode();
        for (Kind kind : Kind.values()) {
            ObjectNode columns = totals.putObject(kind.toString());
            for (Column column : Column.values()) {
                Share share = api.share(kind, column);
                columns.putObject(column.toString())
                        .put("covered", share.covered())
                        .put("of", share.all());
            }
        }
        return totals;
    }

    private static ObjectNode item(Row row) {
        Item item = row.item();
        ObjectNode json = NODES.objectNode();
        json.put("kind", item.id().kind().toString());
        ArrayNode id = json.putArray("id");
        item.id().parts().forEach(id::add);
        json.put("name", item.name()).put("page", item.page()).put("line", item.line());
        for (Column column : Column.values()) {
            if (row.applies(column)) {
                json.put(column.toString(), row.isCovered(column));
            }
        }
        ObjectNode tests = NODES.objectNode();
        for (Column column : Column.values()) {
            if (row.tests().containsKey(column)) {
                ArrayNode names = tests.putArray(column.toString());
                row.tests().get(column).forEach(names::add);
            }
        }
        return tests.isEmpty() ? json : json.set("tests", tests);
    }
}
