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
    private static final Map<String, Pattern> REASONS = Map.ofEntries(
            reason("200", "ok|success|successful"),
            reason("201", "created"),
            reason("202", "accepted"),
            reason("204", "no content"),
            reason("206", "partial content"),
            reason("301", "moved permanently"),
            reason("302", "found"),
            reason("303", "see other"),
            reason("304", "not modified"),
            reason("307", "temporary redirect"),
            reason("308", "permanent redirect"),
            reason("400", "bad request"),
            reason("401", "unauthorized|unauthorised|unauthenticated"),
            reason("403", "forbidden"),
            reason("404", "not found"),
            reason("405", "method not allowed"),
            reason("406", "not acceptable"),
            reason("408", "request timeout"),
            reason("409", "conflict"),
            reason("410", "gone"),
            reason("411", "length required"),
            reason("412", "precondition failed"),
            reason("413", "content too large|payload too large|request entity too large"),
            reason("415", "unsupported media type"),
            reason("422", "unprocessable content|unprocessable entity"),
            reason("428", "precondition required"),
            reason("429", "too many requests"),
            reason("500", "internal server error|server error"),
            reason("501", "not implemented"),
            reason("502", "bad gateway"),
            reason("503", "service unavailable"),
            reason("504", "gateway timeout"));
    private static final Pattern CODE = Pattern.compile("[1-5]\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private boolean outside;
    private boolean reason;

    /** Adds a row. A row whose first cell is not a number has no effect. */
    void add(List<Text> row) {
        String code = row.get(0).value();
        if (!NUMBER.matcher(code).matches()) {
            return;
        }
        outside |= !CODE.matcher(code).matches();
        Pattern named = REASONS.get(code);
        reason |= named != null
                && row.stream()
                        .skip(1)
                        .anyMatch(cell -> named.matcher(cell.value().toLowerCase(Locale.ROOT))
                                .find());
    }

    private static Map.Entry<String, Pattern> reason(String code, String phrases) {
        return Map.entry(code, Pattern.compile("\\b(?:" + phrases + ")\\b"));
    }

    /** Whether the rows added so far make a table of HTTP statuses. */
    boolean areAll() {
        return reason && !outside;
    }
}
