package dev.verbatim.testkit.coverage;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;

/** Records the notifications that an application sends. */
final class CoveredSink implements NotificationSink {
    private final Coverage coverage;
    private final NotificationSink next;

    CoveredSink(Coverage coverage, NotificationSink next) {
        this.coverage = coverage;
        this.next = next;
    }

    @Override
    public void send(String callerName, NotificationMessage message) {
        next.send(callerName, message);
        coverage.sent(message);
    }

    @Override
    public boolean reaches(String callerName, String channel) {
        return next.reaches(callerName, channel);
    }
}
