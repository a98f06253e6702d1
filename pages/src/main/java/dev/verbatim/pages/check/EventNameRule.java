package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;

/** Finds events that do not say which event they are. */
final class EventNameRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.EVENT_NAME;
    }

    /** Where each operation has an endpoint, the channel of a notification may tell what it is. */
    @Override
    public boolean appliesTo(Style style) {
        return style.page().endpoint() == PageStyle.Endpoint.ONE;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Step step : page.steps()) {
            if (step instanceof Step.Notification event
                    && step.json().value().isPresent()
                    && event.message().type().isEmpty()) {
                String name = page.style().message().eventName().toString();
                report.at(
                        page,
                        event.message()
                                .name()
                                .map(member -> member.value().position())
                                .orElse(step.position()),
                        event.message().name().isPresent()
                                ? "the " + name
                                        + " of this event is not a string, so nothing says which event it is; write"
                                        + " the name of the event"
                                : "the event has no " + name + ", so nothing says which event it is; add it");
            }
        }
    }
}
