package dev.verbatim.testkit.client;

import java.util.Optional;
import java.util.OptionalInt;

/** Requests, responses and events on one WebSocket. One request waits for its response at a time. */
final class WebSocketConnection implements Connection {
    private final Optional<String> probe;
    private final NotificationInbox inbox;
    private final WebSocketSession session;

    private WebSocketConnection(Optional<String> probe, NotificationInbox inbox, WebSocketSession session) {
        this.probe = probe;
        this.inbox = inbox;
        this.session = session;
    }

    static WebSocketConnection open(Reception reception) throws ConnectionException {
        LiveServer server = reception.server();
        return new WebSocketConnection(
                server.probe(), reception.inbox(), WebSocketSession.open(server.base(), reception, false));
    }

    @Override
    public NotificationInbox inbox() {
        return inbox;
    }

    @Override
    public void settle() throws ConnectionException {
        if (probe.isPresent()) {
            session.settle(probe.get());
        } else {
            session.settle();
        }
    }

    @Override
    public LiveResponse send(LiveRequest request) throws ConnectionException {
        if (!request.isAnswered()) {
            session.send(request.json());
            return new LiveResponse(OptionalInt.empty(), "");
        }
        return new LiveResponse(OptionalInt.empty(), session.exchange(request.json()));
    }

    @Override
    public void close() {
        session.close();
    }
}
