package dev.verbatim.site.api;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the notifications that an operation sends. */
final class FollowingNotifications {
    private FollowingNotifications() {}

    /** Returns the types of the notifications that follow requests of an operation, up to the next request. */
    static List<String> of(OperationPage page, String operation) {
        Set<String> types = new LinkedHashSet<>();
        for (Sample sample : page.samples()) {
            boolean isOwn = false;
            for (Step step : sample.steps()) {
                if (step instanceof Step.Request request) {
                    isOwn = request.message()
                            .operation()
                            .map(Text::value)
                            .orElse(operation)
                            .equals(operation);
                } else if (isOwn && step instanceof Step.Notification notification) {
                    notification.message().type().ifPresent(types::add);
                }
            }
        }
        return List.copyOf(types);
    }
}
