package dev.verbatim.site.diagram;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.MessageStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a sample, step by step, and which request caused it. A request causes at most one change of each resource. Further
 * changes, and what comes before the first request, have another cause: other users, devices, or time.
 *
 * @param moments one for each step
 */
record Timeline(List<Moment> moments) {
    /**
     * A step.
     *
     * @param number its number in the sample, from 1
     * @param step the step
     * @param cause the operation that caused a notification; empty for other steps, and if no request did
     * @param changes the resources in a notification, with what the sample said of them before
     */
    record Moment(int number, Step step, Optional<String> cause, List<Change> changes) {}

    /**
     * A resource in a notification.
     *
     * @param now what the notification shows
     * @param before what the notification before showed; {@code null} if this is the first in the sample
     * @param cause the operation that caused it, if a request did
     * @param isKnown whether a request named it before
     * @param isOperand whether the request that caused it was about this resource
     */
    record Change(
            ShownResource now,
            @Nullable ShownResource before,
            Optional<String> cause,
            boolean isKnown,
            boolean isOperand) {}

    /** Copies the list. */
    Timeline {
        moments = List.copyOf(moments);
    }

    static Timeline of(Sample sample, MessageStyle style) {
        return new Reader(style).read(sample);
    }

    /** Whether the client sends something in this sample. */
    boolean hasRequests() {
        return moments.stream().anyMatch(moment -> moment.step() instanceof Step.Request);
    }

    private static final class Reader {
        private final MessageStyle style;
        private final Map<String, ShownResource> seen = new HashMap<>();
        private final Set<String> changed = new HashSet<>();
        private final List<NamedIds> named = new ArrayList<>();
        private Optional<String> operation = Optional.empty();

        Reader(MessageStyle style) {
            this.style = style;
        }

        Timeline read(Sample sample) {
            List<Moment> moments = new ArrayList<>();
            for (Step step : sample.steps()) {
                int number = moments.size() + 1;
                if (step instanceof Step.Request request) {
                    operation = Optional.of(Names.of(request));
                    named.add(NamedIds.of(request));
                    changed.clear();
                }
                if (step instanceof Step.Notification notification) {
                    moments.add(notified(number, notification));
                } else {
                    moments.add(new Moment(number, step, Optional.empty(), List.of()));
                }
            }
            return new Timeline(moments);
        }

        private Moment notified(int number, Step.Notification notification) {
            List<Change> changes = new ArrayList<>();
            JsonValue payload = notification.message().data().orElse(null);
            if (payload != null) {
                for (ShownResource now : ShownResource.in(payload, Names.of(notification), style)) {
                    changes.add(change(now));
                }
            }
            boolean isCaused = changes.isEmpty()
                    || changes.stream().anyMatch(change -> change.cause().isPresent());
            return new Moment(number, notification, isCaused ? operation : Optional.empty(), changes);
        }

        private Change change(ShownResource now) {
            Optional<String> cause = changed.add(now.id()) ? operation : Optional.empty();
            boolean isKnown = named.stream().anyMatch(ids -> ids.contains(now.id()));
            boolean isOperand = cause.isPresent() && named.get(named.size() - 1).isAbout(now.id());
            return new Change(now, seen.put(now.id(), now), cause, isKnown, isOperand);
        }
    }
}
