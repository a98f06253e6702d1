package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds notifications without the members of the envelope. */
final class NotificationEnvelopeRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.NOTIFICATION_ENVELOPE;
    }

    /** Without a channel, an event may be all that is sent. */
    @Override
    public boolean appliesTo(Style style) {
        return style.message().channel().isPresent();
    }

    @Override
    public void check(ApiPage page, Report report) {
        List<MessagePath> envelope = envelope(page.style().message()).toList();
        for (Step step : page.steps()) {
            if (step instanceof Step.Notification && step.json().value().isPresent()) {
                JsonValue message = step.json().value().get();
                List<String> missing = new ArrayList<>();
                for (MessagePath path : envelope) {
                    if (path.member(message).isEmpty()) {
                        missing.add(path.toString());
                    }
                }
                if (!missing.isEmpty()) {
                    report.at(
                            page,
                            step.position(),
                            "the notification lacks " + String.join(" and ", missing) + "; show the whole message, {"
                                    + example(page.style().message()) + "}");
                }
            }
        }
    }

    private static Stream<MessagePath> envelope(MessageStyle style) {
        return Stream.concat(Stream.of(style.eventData()).filter(path -> !path.isTop()), style.channel().stream());
    }

    private static String example(MessageStyle style) {
        return envelope(style)
                .map(path -> "\"" + path + "\": " + (path.equals(style.eventData()) ? "{...}" : "\"...\""))
                .collect(Collectors.joining(", "));
    }
}
