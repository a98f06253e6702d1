package dev.verbatim.mock.request;

import java.util.ArrayList;
import java.util.List;

/** Keeps the latest requests, in the order in which they arrived. Thread-safe. */
public final class RequestLog {
    private static final int MOST = 10_000;

    private final List<ReceivedRequest> requests = new ArrayList<>();

    /** Creates an empty log. */
    public RequestLog() {}

    /** Adds a request, and forgets the oldest one if there are more than 10,000. */
    public synchronized void add(ReceivedRequest request) {
        if (requests.size() == MOST) {
            requests.remove(0);
        }
        requests.add(request);
    }

    /** Returns the requests so far. */
    public synchronized List<ReceivedRequest> all() {
        return List.copyOf(requests);
    }

    /** Forgets all requests. */
    public synchronized void clear() {
        requests.clear();
    }
}
