package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads tables of status codes: the first column is headed {@code statusCode}, {@code Status}, {@code Status code} or
 * {@code Code}, and another one {@code Meaning} or {@code Description}. Tables of {@linkplain HttpStatuses HTTP statuses} are
 * left out, unless their first column is headed {@code statusCode}.
 */
final class StatusTable {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private StatusTable() {}

    /** The statuses of all such tables of a page, in its order. */
    static List<DocumentedStatus> read(List<PageBlock> blocks) {
        List<DocumentedStatus> statuses = new ArrayList<>();
        for (PageBlock block : blocks) {
            if (block instanceof PageBlock.Table table) {
                int meaning = meaning(table.rows().get(0));
                if (meaning > 0) {
                    statuses.addAll(read(table, meaning));
                }
            }
        }
        return statuses;
    }

    private static List<DocumentedStatus> read(PageBlock.Table table, int meaning) {
        List<DocumentedStatus> statuses = new ArrayList<>();
        HttpStatuses http = new HttpStatuses();
        for (List<Text> row : table.rows().subList(1, table.rows().size())) {
            add(row, meaning, statuses);
            http.add(row);
        }
        boolean isCertain = normal(table.rows().get(0).get(0)).equals(Columns.STATUS_CODE);
        return isCertain || !http.areAll() ? statuses : List.of();
    }

    /** The index of the column with the meanings; 0 if this is not a table of status codes. */
    private static int meaning(List<Text> header) {
        if (!Columns.STATUS.contains(normal(header.get(0)))) {
            return 0;
        }
        for (int column = 1; column < header.size(); column++) {
            if (Columns.MEANING.contains(normal(header.get(column)))) {
                return column;
            }
        }
        return 0;
    }

    private static String normal(Text cell) {
        return cell.value().toLowerCase(Locale.ROOT);
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
