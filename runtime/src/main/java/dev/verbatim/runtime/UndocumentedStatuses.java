package dev.verbatim.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the statuses of failures that no page of an API documents, each of them once. The constants of {@link StatusCode} do
 * not count: a router answers with them at any time.
 */
final class UndocumentedStatuses {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    /** What handlers send may depend on what callers send, who must not fill the log or the memory. */
    private static final int MOST = 100;

    private final Set<Said> said = ConcurrentHashMap.newKeySet();

    /** Logs the status of a failure, unless it is documented by one of the APIs at the place or was logged before. */
    void check(RouteTable.Place at, StatusCode status) {
        if (StatusCode.known().contains(status)) {
            return;
        }
        for (RouteTable.Target target : at.targets()) {
            Set<Integer> documented = target.dispatcher().documentedStatuses();
            if (documented.isEmpty() || documented.contains(status.code())) {
                return;
            }
        }
        String place = at.text();
        if (said.size() < MOST && said.add(new Said(place, status.code()))) {
            String apis = at.targets().stream()
                    .map(target -> target.dispatcher().api())
                    .collect(Collectors.joining(" or "));
            LOG.warn(
                    "{} was answered with status {}, which no page of {} documents;"
                            + " add it to a table of statuses or to a sample of a response (logged once)",
                    place,
                    status.code(),
                    apis);
        }
    }

    private record Said(String place, int code) {}
}
