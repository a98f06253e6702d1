package dev.verbatim.runtime;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes failures of what nobody foresaw: the log has the failure under a number, the caller the number alone. */
final class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final AtomicLong last = new AtomicLong();

    OperationException internalError(String where, Throwable failure) {
        long incident = last.incrementAndGet();
        LOG.error("incident {} in {}", incident, where, failure);
        return new OperationException(StatusCode.INTERNAL_ERROR, "internal error, incident " + incident, false);
    }
}
