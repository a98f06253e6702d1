package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Recognises a table of HTTP statuses, which are not statuses of the API: all codes are 100 to 599, and at least one row has
 * the reason phrase of HTTP (RFC 9110, section 15; RFC 6585), as in {@code 404 | Not found}.
 */
final class HttpStatuses {
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("200", "ok|success|successful"),
            Map.entry("201", "created"),
            Map.entry("202", "accepted"),
            Map.entry("204", "no content"),
            Map.entry("206", "partial content"),
            Map.entry("301", "moved permanently"),
            Map.entry("302", "found"),
            Map.entry("303", "see other"),
            Map.entry("304", "not modified"),
            Map.entry("307", "temporary redirect"),
            Map.entry("308", "permanent redirect"),
            Map.entry("400", "bad request"),
            Map.entry("401", "unauthorized|unauthorised|unauthenticated"),
            Map.entry("403", "forbidden"),
            Map.entry("404", "not found"),
            Map.entry("405", "method not allowed"),
            Map.entry("406", "not acceptable"),
            Map.entry("408", "request timeout"),
            Map.entry("409", "conflict"),
            Map.entry("410", "gone"),
            Map.entry("411", "length required"),
            Map.entry("412", "precondition failed"),
            Map.entry("413", "content too large|payload too large|request entity too large"),
            Map.entry("415", "unsupported media type"),
            Map.entry("422", "unprocessable content|unprocessable entity"),
            Map.entry("428", "precondition required"),
            Map.entry("429", "too many requests"),
            Map.entry("500", "internal server error|server error"),
            Map.entry("501", "not implemented"),
            Map.entry("502", "bad gateway"),
            Map.entry("503", "service unavailable"),
            Map.entry("504", "gateway timeout"));
    private static final Pattern CODE = Pattern.compile("[1-5]\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private boolean outside;
    private boolean reason;

    /** Adds a row. A row whose first cell is not a number has no effect. */
    void add(List<Text> row) {
        String code = row.get(0).value();
        if (!NUMBER.matcher(code).matches()) {
            return;
        }
        outside |= !CODE.matcher(code).matches();
        String named = REASONS.get(code);
        reason |= named != null
                && row.stream()
                        .skip(1)
                        .anyMatch(cell -> Pattern.compile("\\b(?:" + named + ")\\b")
                                .matcher(cell.value().toLowerCase(Locale.ROOT))
                                .find());
    }

    /** Whether the rows added so far make a table of HTTP statuses. */
    boolean areAll() {
        return reason && !outside;
    }
}
