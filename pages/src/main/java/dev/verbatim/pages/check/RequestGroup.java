package dev.verbatim.pages.check;

import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests that follow each other and the notifications behind them.
 *
 * @param requests the requests; none in front of a sample's first request
 * @param notifications the notifications up to the next request
 */
record RequestGroup(List<Step.Request> requests, List<Step.Notification> notifications) {
    /** Splits a sample where a request follows a response or a notification. */
    static List<RequestGroup> of(Sample sample) {
        List<RequestGroup> turns = new ArrayList<>();
        RequestGroup turn = new RequestGroup(new ArrayList<>(), new ArrayList<>());
        boolean answered = true;
        for (Step step : sample.steps()) {
            if (step instanceof Step.Request request) {
                if (answered) {
                    turn = new RequestGroup(new ArrayList<>(), new ArrayList<>());
                    turns.add(turn);
                    answered = false;
                }
                turn.requests.add(request);
            } else {
                answered = true;
                if (step instanceof Step.Notification notification) {
                    turn.notifications.add(notification);
                }
            }
        }
        return turns;
    }

    /** Whether the bodies of all requests, and at least one notification, are known: what is broken may say anything. */
    boolean isReadable() {
        return requests.stream().allMatch(request -> request.json().error().isEmpty())
                && notifications.stream()
                        .anyMatch(notification -> notification.json().value().isPresent());
    }
}
