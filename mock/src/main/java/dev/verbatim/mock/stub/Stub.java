package dev.verbatim.mock.stub;

import dev.verbatim.mock.request.ReceivedRequest;
import dev.verbatim.runtime.NotificationMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * What the mock does with some requests.
 *
 * @param operation the operation of these requests
 * @param condition which of them
 * @param left for how many requests it is still used; negative for any number
 * @param latency how long to wait before the answer
 * @param reply the answer
 * @param notifications what is sent after the answer
 */
public record Stub(
        String operation,
        Predicate<ReceivedRequest> condition,
        AtomicInteger left,
        Duration latency,
        Reply reply,
        List<NotificationMessage> notifications) {
    /** Copies the list. */
    public Stub {
        notifications = List.copyOf(notifications);
    }

    /** Takes a request, if it is one of these requests; counts it. */
    boolean takes(ReceivedRequest request) {
        return operation.equals(request.operation())
                && left.get() != 0
                && condition.test(request)
                && left.getAndUpdate(count -> count > 0 ? count - 1 : count) != 0;
    }
}
