package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.NotificationInbox;
import dev.verbatim.testkit.json.DocumentedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Carries out the steps that document a notification: finds it among what arrives. */
final class NotificationSteps {
    private final Exchange exchange;
    private final NotificationInbox inbox;

    NotificationSteps(Exchange exchange) {
        this.exchange = exchange;
        inbox = exchange.connection().inbox();
    }

    /**
     * Waits for a notification.
     *
     * @param step the step
     * @param next the step behind it, if that is a notification which nothing but the server causes
     */
    Outcome await(Step.Notification step, Optional<Step.Notification> next)
            throws StepFailedException, ConnectionException {
        DocumentedJson documented = exchange.judge().documented(step);
        Optional<ObjectNode> first = inbox.take(exchange.plan().timeout());
        if (first.isEmpty()) {
            return Outcome.failed(
                    "nothing",
                    Mismatch.of(
                            step.line(),
                            "no notification came within "
                                    + exchange.plan().timeout().toMillis() + " ms; awaited was "
                                    + Summary.notification(documented.value())));
        }
        Verdict verdict = judge(step, documented, first.get());
        return verdict.asDocumented() ? taken(step, verdict, List.of()) : amongOthers(step, next, verdict, first.get());
    }

    /** The first to come is not as documented. If the right one is behind it, the first is one too many. */
    private Outcome amongOthers(
            Step.Notification step, Optional<Step.Notification> next, Verdict ofFirst, ObjectNode first)
            throws StepFailedException, ConnectionException {
        exchange.settle();
        List<ObjectNode> rest = inbox.takeAll();
        for (int i = 0; i < rest.size(); i++) {
            Verdict verdict = judge(step, ofFirst.documented(), rest.get(i));
            if (verdict.asDocumented()) {
                inbox.putBack(rest.subList(i + 1, rest.size()));
                List<ObjectNode> undocumented = new ArrayList<>(List.of(first));
                undocumented.addAll(rest.subList(0, i));
                return taken(step, verdict, undocumented);
            }
        }
        inbox.putBack(rest);
        if (next.isPresent() && isDocumentedBy(next.get(), first)) {
            inbox.putBack(List.of(first));
            String what = "the notification that the page documents here did not come; step "
                    + next.get().number() + "'s came in its place";
            return new Outcome("nothing", List.of(Mismatch.of(step.line(), what)), List.of(), false);
        }
        return taken(step, ofFirst, List.of());
    }

    private boolean isDocumentedBy(Step.Notification step, ObjectNode envelope) throws StepFailedException {
        return judge(step, exchange.judge().documented(step), envelope).asDocumented();
    }

    private Verdict judge(Step.Notification step, DocumentedJson documented, ObjectNode envelope) {
        return exchange.judge().notification(step, documented, envelope, exchange.state());
    }

    private Outcome taken(Step.Notification step, Verdict verdict, List<ObjectNode> undocumented) {
        exchange.learn(verdict.after());
        List<Mismatch> mismatches =
                new ArrayList<>(undocumented(step.line(), "before step " + step.number(), undocumented));
        if (!verdict.asDocumented()) {
            mismatches.add(new Mismatch(
                    step.line(),
                    "the notification is not as documented",
                    verdict.documented().value(),
                    verdict.observed(),
                    verdict.differences()));
        }
        return new Outcome(Summary.notification(verdict.observed()), mismatches, verdict.accepted(), false);
    }

    /** Notifications that no step documents. */
    static List<Mismatch> undocumented(int line, String when, List<ObjectNode> envelopes) {
        return envelopes.stream()
                .map(envelope -> new Mismatch(
                        line, "a notification that the page does not document came " + when, null, envelope, List.of()))
                .toList();
    }
}
