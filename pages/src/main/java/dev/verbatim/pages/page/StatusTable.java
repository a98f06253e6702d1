package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Columns;
import dev.verbatim.pages.style.MessageStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads tables of status codes: the first column is headed {@code statusCode}, {@code Status}, {@code Error code} or
 * {@code Code}, and another one {@code Meaning} or {@code Description}. A column {@code Name} or {@code Message} is enough if the
 * codes cannot be those of anything else: if all are negative, or by the header; so is a column {@code Cause},
 * which is read beside a meaning, too. The first column may also be headed like the member
 * of a failure that has the code; then a code may be a word. Tables of {@linkplain HttpStatuses HTTP statuses} are left out, unless
 * their first column is headed {@code statusCode}. Lists are read by {@link StatusList}.
 */
final class StatusTable {
    /** A name of a status, rather than a sentence about it. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}_.-]+");

    private StatusTable() {}

    /** The statuses of all such tables and lists of a page, in its order. */
    static List<DocumentedStatus> read(List<PageBlock> blocks, MessageStyle style) {
        String member = style.code()
                .filter(path -> !path.isTop())
                .map(path -> path.last().toLowerCase(Locale.ROOT))
                .orElse("");
        List<DocumentedStatus> statuses = new ArrayList<>();
        StatusList lists = new StatusList();
        for (PageBlock block : blocks) {
            if (block instanceof PageBlock.Table table) {
                statuses.addAll(read(table, member));
            } else {
                statuses.addAll(lists.read(block));
            }
        }
        return statuses;
    }

    private static List<DocumentedStatus> read(PageBlock.Table table, String member) {
        List<Text> header = table.rows().get(0);
        String first = normal(header.get(0));
        List<List<Text>> rows = table.rows().subList(1, table.rows().size());
        boolean isMember = first.equals(member);
        if (!isMember && !Columns.STATUS.contains(first)) {
            return List.of();
        }
        int meaning = column(header, Columns.MEANING);
        boolean isCertain = Columns.CERTAIN_STATUS.contains(first)
                || rows.stream()
                        .map(row -> row.get(0).value())
                        .filter(DocumentedStatus::isNumber)
                        .allMatch(code -> code.startsWith("-"));
        int name = isCertain ? column(header, Columns.STATUS_NAME) : 0;
        int cause = column(header, Columns.CAUSE);
        boolean isCause = isCertain && meaning == 0 && name == 0 && cause > 0;
        List<DocumentedStatus> statuses = new ArrayList<>();
        HttpStatuses http = new HttpStatuses();
        for (List<Text> row : rows) {
            if (isMember && WORD.matcher(row.get(0).value()).matches()
                    || DocumentedStatus.isNumber(row.get(0).value())) {
                String said = isCause ? cell(row, cause) : said(row, name, meaning);
                if (!said.isBlank()) {
                    String beside = isCause ? "" : cell(row, cause);
                    statuses.add(new DocumentedStatus(
                            row.get(0).value(),
                            said,
                            isCause,
                            beside,
                            row.get(0).position()));
                }
            }
            http.add(row);
        }
        return first.equals(Columns.STATUS_CODE) || !http.areAll() ? statuses : List.of();
    }

    /** The index of the first column with one of some headers; 0 if there is none. */
    private static int column(List<Text> header, Set<String> labels) {
        for (int column = 1; column < header.size(); column++) {
            if (labels.contains(normal(header.get(column)))) {
                return column;
            }
        }
        return 0;
    }

    private static String normal(Text cell) {
        return cell.value().toLowerCase(Locale.ROOT);
    }

    private static String said(List<Text> row, int name, int meaning) {
        String called = cell(row, name);
        String means = cell(row, meaning);
        return called.isEmpty() || means.isEmpty()
                ? called + means
                : WORD.matcher(called).matches() ? called + ": " + means : means;
    }

    private static String cell(List<Text> row, int column) {
        return column > 0 && column < row.size() ? row.get(column).value() : "";
    }
}
