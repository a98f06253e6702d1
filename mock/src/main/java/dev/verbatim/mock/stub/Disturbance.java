package dev.verbatim.mock.stub;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What goes wrong with notifications.
 *
 * @param messageType the type of the notifications; empty for any
 * @param left for how many notifications it is still used; negative for any number
 * @param copies how often each is sent
 * @param delay how late it is sent
 */
public record Disturbance(String messageType, AtomicInteger left, int copies, Duration delay) {
    boolean takes(String type) {
        return (messageType.isEmpty() || messageType.equals(type))
                && left.getAndUpdate(count -> count > 0 ? count - 1 : count) != 0;
    }
}
