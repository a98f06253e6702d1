package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.ConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Runs single steps: gives the stimulus, delegates to the class for the step's kind, and turns failures into outcomes. */
final class StepRunner {
    private static final String NOTHING = "nothing";

    private final Conversation conversation;
    private final RequestSteps requests;
    private final NotificationSteps notifications;

    StepRunner(Conversation conversation) {
        this.conversation = conversation;
        requests = new RequestSteps(conversation);
        notifications = new NotificationSteps(conversation);
    }

    /** Runs a step. */
    StepOutcome run(Step step) {
        try {
            Optional<ReplayPlan.NamedStimulus> stimulus = conversation.plan().stimulus(step.number());
            if (stimulus.isPresent()) {
                conversation.give(stimulus.get().what(), stimulus.get().stimulus());
            }
            if (step instanceof Step.Request request) {
                return requests.send(request, isAnswered(request));
            }
            return step instanceof Step.Response response
                    ? requests.receive(response)
                    : notifications.await((Step.Notification) step, following(step));
        } catch (StepFailedException | ConnectionException e) {
            return StepOutcome.failed(NOTHING, Mismatch.of(step.line(), Objects.requireNonNull(e.getMessage())));
        }
    }

    /** Returns the undocumented notifications since the previous step, as far as that is known before this step begins. */
    List<Mismatch> undocumentedBefore(Step step) {
        boolean begins = step instanceof Step.Request
                || conversation.plan().stimulus(step.number()).isPresent();
        // After a request, a notification may be one that a later step documents.
        boolean nothingDue = step.number() == 1
                || conversation.plan().scenario().steps().get(step.number() - 2) instanceof Step.Notification;
        return begins && nothingDue ? undocumented(step, "before step " + step.number()) : List.of();
    }

    /** Returns the notifications after the last step. */
    List<Mismatch> undocumentedAfter(Step last) {
        return undocumented(last, "after the last step");
    }

    private List<Mismatch> undocumented(Step step, String when) {
        try {
            conversation.settle();
        } catch (StepFailedException | ConnectionException e) {
            return List.of(Mismatch.of(step.line(), Objects.requireNonNull(e.getMessage())));
        }
        return NotificationSteps.undocumented(
                step.line(), when, conversation.connection().inbox().takeAll());
    }

    private boolean isAnswered(Step.Request request) {
        return after(request).stream()
                .takeWhile(step -> !(step instanceof Step.Request))
                .anyMatch(Step.Response.class::isInstance);
    }

    /** Returns the next step, if it is a notification without a stimulus. */
    private Optional<Step.Notification> following(Step step) {
        return after(step).stream()
                .limit(1)
                .filter(next -> conversation.plan().stimulus(next.number()).isEmpty())
                .filter(Step.Notification.class::isInstance)
                .map(Step.Notification.class::cast)
                .findFirst();
    }

    private List<Step> after(Step step) {
        List<Step> steps = conversation.plan().scenario().steps();
        return steps.subList(step.number(), steps.size());
    }
}
