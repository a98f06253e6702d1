package dev.verbatim.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of a sample.
 *
 * @param id its id in the page
 * @param kind {@code request}, {@code response} or {@code notification}
 * @param title what it is, such as {@code POST /api/v2/me} or {@code CallStateChangeMessage}; may be empty
 * @param detail the operation of a request, the status of a response or the channel of a notification; may be empty
 * @param caption the text before it, if the site does not show that itself; may be empty
 * @param code its body; may be empty
 * @param language the language of the body for highlighting
 * @param replayed whether it ran in tests; {@code null} if no report says so
 * @param source the address of its line in the source; {@code null} if the site has no such addresses
 * @param findings the findings about it
 */
record StepView(
        String id,
        String kind,
        String title,
        String detail,
        String caption,
        String code,
        String language,
        @Nullable Boolean replayed,
        @Nullable String source,
        List<FindingView> findings) {
    /** Copies the list. */
    StepView {
        findings = List.copyOf(findings);
    }

    /** The kind as a label. */
    String label() {
        return switch (kind) {
            case "request" -> "Request";
            case "response" -> "Response";
            default -> "Notification";
        };
    }
}
