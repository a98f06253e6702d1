package dev.verbatim.testkit.coverage;

import java.util.List;

/**
 * The coverage of one API.
 *
 * @param api its name
 * @param folder the folder of its pages below their root; empty for the root itself
 * @param rows a row for each documented item, in the order of the pages
 */
record ApiCoverage(String api, String folder, List<Row> rows) {
    ApiCoverage {
        rows = List.copyOf(rows);
    }

    Share share(Kind kind, Column column) {
        return share(rows, kind, column);
    }

    static Share share(List<Row> rows, Kind kind, Column column) {
        int covered = 0;
        int all = 0;
        for (Row row : rows) {
            if (row.item().id().kind() == kind && row.applies(column)) {
                all++;
                covered += row.isCovered(column) ? 1 : 0;
            }
        }
        return new Share(covered, all);
    }
}
