package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lists of status codes: every item begins with a number and says what it means, as in <code>`-32001`: Session
 * expired</code>. Values of a parameter look the same, so the heading or paragraph above must be about errors, statuses or codes,
 * or all codes must be those that JSON-RPC 2.0, section 5.1, reserves.
 */
final class StatusList {
    private static final Pattern ITEM =
            Pattern.compile("(-?\\d{1,9})\\s*(?::|=|-|\u2013|\u2014)\\s*(\\S.*)", Pattern.DOTALL);
    private static final Pattern ABOUT =
            Pattern.compile("(?i)\\b(?:errors?|status(?:es)?|(?:error|status|return|result)[ -]codes?)\\b");
    private static final int JSON_RPC_LEAST = -32_768;
    private static final int JSON_RPC_GREATEST = -32_000;
    private static final int FEW = 2;

    private String above = "";

    /** Reads the next block of a page; empty for all but lists of statuses. */
    List<DocumentedStatus> read(PageBlock block) {
        if (block instanceof PageBlock.Heading heading) {
            above = heading.text().value();
        } else if (block instanceof PageBlock.Prose prose) {
            above = prose.text();
        } else if (block instanceof PageBlock.Items items) {
            return statuses(items);
        }
        return List.of();
    }

    private List<DocumentedStatus> statuses(PageBlock.Items items) {
        List<DocumentedStatus> statuses = new ArrayList<>();
        HttpStatuses http = new HttpStatuses();
        for (PageBlock.Entry entry : items.entries()) {
            Matcher item = ITEM.matcher(entry.phrase().text());
            if (!item.matches()) {
                return List.of();
            }
            DocumentedStatus status = new DocumentedStatus(
                    item.group(1),
                    item.group(2).strip(),
                    false,
                    "",
                    entry.phrase().position());
            statuses.add(status);
            http.add(
                    List.of(new Text(item.group(1), status.position()), new Text(status.meaning(), status.position())));
        }
        boolean isAbout = statuses.size() >= FEW && ABOUT.matcher(above).find() && !http.areAll()
                || statuses.stream()
                        .flatMap(status -> status.number().stream())
                        .allMatch(code -> code >= JSON_RPC_LEAST && code <= JSON_RPC_GREATEST);
        return isAbout ? statuses : List.of();
    }
}
