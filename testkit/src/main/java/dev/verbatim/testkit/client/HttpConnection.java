package dev.verbatim.testkit.client;

/** Requests over HTTP, and notifications as the server's receiver gets them. */
final class HttpConnection implements Connection {
    private final HttpRequests requests;
    private final NotificationInbox inbox;
    private final NotificationSession notifications;

    private HttpConnection(HttpRequests requests, NotificationInbox inbox, NotificationSession notifications) {
        this.requests = requests;
        this.inbox = inbox;
        this.notifications = notifications;
    }

    static HttpConnection open(Reception reception) throws ConnectionException {
        NotificationSession notifications = reception.server().receiver().open(reception);
        return new HttpConnection(
                new HttpRequests(reception.server(), reception.timeout()), reception.inbox(), notifications);
    }

    @Override
    public NotificationInbox inbox() {
        return inbox;
    }

    @Override
    public void settle() throws ConnectionException {
        notifications.settle();
    }

    @Override
    public LiveResponse send(LiveRequest request) throws ConnectionException {
        return requests.send(request);
    }

    @Override
    public void close() {
        try {
            notifications.close();
        } finally {
            requests.close();
        }
    }
}
