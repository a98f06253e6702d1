package dev.verbatim.processor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads tables of status codes: the first column is headed {@code statusCode}, {@code Status}, {@code Status code} or
 * {@code Code}, and another one {@code Meaning} or {@code Description}.
 */
final class StatusTable {
    private static final Set<String> CODES = Set.of("statuscode", "status code", "status", "code");
    private static final Set<String> MEANINGS = Set.of("meaning", "description");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private StatusTable() {}

    /** The statuses of all such tables of a page, in its order. */
    static List<DocumentedStatus> read(List<Part> parts) {
        List<DocumentedStatus> statuses = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Table table) {
                int meaning = meaning(table.rows().get(0));
                if (meaning > 0) {
                    table.rows().stream().skip(1).forEach(row -> add(row, meaning, statuses));
                }
            }
        }
        return statuses;
    }

    /** The column of the meanings; 0 if it is no table of status codes. */
    private static int meaning(List<Text> header) {
        if (!CODES.contains(header.get(0).value().toLowerCase(Locale.ROOT))) {
            return 0;
        }
        for (int column = 1; column < header.size(); column++) {
            if (MEANINGS.contains(header.get(column).value().toLowerCase(Locale.ROOT))) {
                return column;
            }
        }
        return 0;
    }

    private static void add(List<Text> row, int meaning, List<DocumentedStatus> statuses) {
        if (row.size() > meaning
                && NUMBER.matcher(row.get(0).value()).matches()
                && !row.get(meaning).value().isBlank()) {
            statuses.add(new DocumentedStatus(
                    Integer.parseInt(row.get(0).value()),
                    row.get(meaning).value(),
                    row.get(0).position()));
        }
    }
}
