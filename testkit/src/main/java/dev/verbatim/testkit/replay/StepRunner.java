package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.ConnectionException;
import java.util.List;
import java.util.Optional;

/** Carries out single steps: gives the stimulus, leaves the rest to the step's kind, and turns failures into outcomes. */
final class StepRunner {
    private static final String NOTHING = "nothing";

    private final Exchange exchange;
    private final RequestSteps requests;
    private final NotificationSteps notifications;

    StepRunner(Exchange exchange) {
        this.exchange = exchange;
        requests = new RequestSteps(exchange);
        notifications = new NotificationSteps(exchange);
    }

    /** Carries out a step. */
    Outcome run(Step step) {
        try {
            Optional<ReplayPlan.Prompt> prompt = exchange.plan().prompt(step.number());
            if (prompt.isPresent()) {
                exchange.give(prompt.get().what(), prompt.get().stimulus());
            }
            if (step instanceof Step.Request request) {
                return requests.send(request, isAnswered(request));
            }
            return step instanceof Step.Response response
                    ? requests.receive(response)
                    : notifications.await((Step.Notification) step, following(step));
        } catch (StepFailedException | ConnectionException e) {
            return Outcome.failed(NOTHING, Mismatch.of(step.line(), e.getMessage()));
        }
    }

    /** What came since the step before and is not documented, as far as it can be told before this step begins. */
    List<Mismatch> undocumentedBefore(Step step) {
        boolean begins = step instanceof Step.Request
                || exchange.plan().prompt(step.number()).isPresent();
        // Behind a request, what comes may be what a later step documents.
        boolean nothingDue = step.number() == 1
                || exchange.plan().scenario().steps().get(step.number() - 2) instanceof Step.Notification;
        return begins && nothingDue ? undocumented(step, "before step " + step.number()) : List.of();
    }

    /** What came after the last step. */
    List<Mismatch> undocumentedAfter(Step last) {
        return undocumented(last, "after the last step");
    }

    private List<Mismatch> undocumented(Step step, String when) {
        try {
            exchange.settle();
        } catch (StepFailedException | ConnectionException e) {
            return List.of(Mismatch.of(step.line(), e.getMessage()));
        }
        return NotificationSteps.undocumented(
                step.line(), when, exchange.connection().inbox().takeAll());
    }

    private boolean isAnswered(Step.Request request) {
        return behind(request).stream()
                .takeWhile(step -> !(step instanceof Step.Request))
                .anyMatch(Step.Response.class::isInstance);
    }

    /** The notification directly behind a step, if only the server can cause it. */
    private Optional<Step.Notification> following(Step step) {
        return behind(step).stream()
                .limit(1)
                .filter(next -> exchange.plan().prompt(next.number()).isEmpty())
                .filter(Step.Notification.class::isInstance)
                .map(Step.Notification.class::cast)
                .findFirst();
    }

    private List<Step> behind(Step step) {
        List<Step> steps = exchange.plan().scenario().steps();
        return steps.subList(step.number(), steps.size());
    }
}
