package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.Style;
import java.util.List;
import java.util.stream.Stream;

/** Finds notifications without the members {@code data} and {@code channel} of the envelope. */
final class NotificationEnvelopeRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.NOTIFICATION_ENVELOPE;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Step step : page.steps()) {
            if (step instanceof Step.Notification && step.json().value().isPresent()) {
                List<String> missing = Stream.of(Style.DATA, Style.CHANNEL)
                        .filter(name -> !has(step.json(), name))
                        .toList();
                if (!missing.isEmpty()) {
                    report.at(
                            page,
                            step.position(),
                            "the notification lacks " + String.join(" and ", missing)
                                    + "; show the whole message, {\"data\": {...}, \"channel\": \"...\"}");
                }
            }
        }
    }

    private static boolean has(JsonText json, String name) {
        return json.object().flatMap(top -> top.member(name)).isPresent();
    }
}
