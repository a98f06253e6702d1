package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.NotificationInbox;
import dev.verbatim.testkit.json.DocumentedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Runs the steps that document a notification: finds it among the notifications that arrive. */
final class NotificationSteps {
    private final Conversation conversation;
    private final NotificationInbox inbox;

    NotificationSteps(Conversation conversation) {
        this.conversation = conversation;
        inbox = conversation.connection().inbox();
    }

    /**
     * Waits for a notification.
     *
     * @param step the step
     * @param next the next step, if it is a notification that the server sends without a stimulus
     */
    StepOutcome await(Step.Notification step, Optional<Step.Notification> next)
            throws StepFailedException, ConnectionException {
        DocumentedJson documented = conversation.comparator().documented(step);
        Optional<JsonNode> first = inbox.take(conversation.plan().timeout());
        if (first.isEmpty()) {
            return StepOutcome.failed(
                    "nothing",
                    Mismatch.of(
                            step.line(),
                            "no notification came within "
                                    + conversation.plan().timeout().toMillis() + " ms; awaited was "
                                    + conversation.comparator().summary().notification(documented.value())));
        }
        StepComparison comparison = compare(step, documented, first.get());
        return comparison.asDocumented()
                ? taken(step, comparison, List.of())
                : amongOthers(step, next, comparison, first.get());
    }

    /** Handles a first notification that differs from the page. If the documented one follows, the first one is undocumented. */
    private StepOutcome amongOthers(
            Step.Notification step, Optional<Step.Notification> next, StepComparison firstComparison, JsonNode first)
            throws StepFailedException, ConnectionException {
        conversation.settle();
        List<JsonNode> rest = inbox.takeAll();
        for (int i = 0; i < rest.size(); i++) {
            StepComparison comparison = compare(step, firstComparison.documented(), rest.get(i));
            if (comparison.asDocumented()) {
                inbox.putBack(rest.subList(i + 1, rest.size()));
                List<JsonNode> undocumented = new ArrayList<>(List.of(first));
                undocumented.addAll(rest.subList(0, i));
                return taken(step, comparison, undocumented);
            }
        }
        inbox.putBack(rest);
        if (next.isPresent() && isDocumentedBy(next.get(), first)) {
            inbox.putBack(List.of(first));
            String what = "the notification that the page documents here did not come; step "
                    + next.get().number() + "'s came in its place";
            return new StepOutcome("nothing", List.of(Mismatch.of(step.line(), what)), List.of(), false);
        }
        return taken(step, firstComparison, List.of());
    }

    private boolean isDocumentedBy(Step.Notification step, JsonNode envelope) throws StepFailedException {
        return compare(step, conversation.comparator().documented(step), envelope)
                .asDocumented();
    }

    private StepComparison compare(Step.Notification step, DocumentedJson documented, JsonNode envelope) {
        return conversation.comparator().notification(step, documented, envelope, conversation.state());
    }

    private StepOutcome taken(Step.Notification step, StepComparison comparison, List<JsonNode> undocumented) {
        conversation.learn(comparison.after());
        List<Mismatch> mismatches =
                new ArrayList<>(undocumented(step.line(), "before step " + step.number(), undocumented));
        if (!comparison.asDocumented()) {
            mismatches.add(new Mismatch(
                    step.line(),
                    "the notification is not as documented",
                    comparison.documented().value(),
                    comparison.observed(),
                    comparison.differences()));
        } else {
            conversation.notified(comparison.observed());
        }
        return new StepOutcome(
                conversation.comparator().summary().notification(comparison.observed()),
                mismatches,
                comparison.accepted(),
                false);
    }

    /** Notifications that no step documents. */
    static List<Mismatch> undocumented(int line, String when, List<JsonNode> envelopes) {
        return envelopes.stream()
                .map(envelope -> new Mismatch(
                        line, "a notification that the page does not document came " + when, null, envelope, List.of()))
                .toList();
    }
}
