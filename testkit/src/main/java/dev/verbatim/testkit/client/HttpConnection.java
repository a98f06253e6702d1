package dev.verbatim.testkit.client;

import java.time.Duration;
import org.eclipse.jetty.util.component.LifeCycle;

/** Requests over HTTP, and no notifications. */
final class HttpConnection implements Connection {
    private final HttpRequests requests;
    private final NotificationInbox inbox = new NotificationInbox();

    private HttpConnection(HttpRequests requests) {
        this.requests = requests;
    }

    static HttpConnection open(LiveServer server, Duration timeout) {
        HttpRequests requests = new HttpRequests(server, timeout);
        LifeCycle.start(requests.client());
        return new HttpConnection(requests);
    }

    @Override
    public NotificationInbox inbox() {
        return inbox;
    }

    @Override
    public void settle() {
        // Nothing arrives but responses.
    }

    @Override
    public LiveResponse send(LiveRequest request) throws ConnectionException {
        return requests.send(request);
    }

    @Override
    public void close() {
        LifeCycle.stop(requests.client());
    }
}
