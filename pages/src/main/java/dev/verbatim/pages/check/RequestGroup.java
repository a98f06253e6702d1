package dev.verbatim.pages.check;

import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive requests of a sample and the notifications that follow them.
 *
 * @param requests the requests, at least one
 * @param notifications the notifications before the next request
 */
record RequestGroup(List<Step.Request> requests, List<Step.Notification> notifications) {
    /** Splits a sample where a request follows a response or a notification. */
    static List<RequestGroup> of(Sample sample) {
        List<RequestGroup> groups = new ArrayList<>();
        RequestGroup group = new RequestGroup(new ArrayList<>(), new ArrayList<>());
        boolean answered = true;
        for (Step step : sample.steps()) {
            if (step instanceof Step.Request request) {
                if (answered) {
                    group = new RequestGroup(new ArrayList<>(), new ArrayList<>());
                    groups.add(group);
                    answered = false;
                }
                group.requests.add(request);
            } else {
                answered = true;
                if (step instanceof Step.Notification notification) {
                    group.notifications.add(notification);
                }
            }
        }
        return groups;
    }

    /** Returns whether all requests and at least one notification parse: a block that does not parse can contain any id. */
    boolean isReadable() {
        return requests.stream().allMatch(request -> request.json().error().isEmpty())
                && notifications.stream()
                        .anyMatch(notification -> notification.json().value().isPresent());
    }
}
