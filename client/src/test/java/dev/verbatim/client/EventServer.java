package dev.verbatim.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;

/** A server with an event stream at /events, which answers other requests with success. */
public final class EventServer implements AutoCloseable {
    private final BlockingQueue<OutputStream> streams = new LinkedBlockingQueue<>();
    private final BlockingQueue<RawServer.Request> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<RawServer.Request> calls = new LinkedBlockingQueue<>();
    private final RawServer server;
    private volatile OutputStream stream;
    private volatile Runnable beforeAnswer = () -> {};

    public EventServer() throws IOException {
        server = new RawServer((request, out) -> {
            if (request.head().startsWith("GET /events")) {
                out.write(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                opened.add(request);
                streams.add(out);
                new CountDownLatch(1).await();
            }
            calls.add(request);
            beforeAnswer.run();
            out.write(RawServer.http("200 OK", "application/json", "{\"statusCode\":0}"));
        });
    }

    public URI uri() {
        return server.uri();
    }

    /** The requests for the event stream. */
    public BlockingQueue<RawServer.Request> opened() {
        return opened;
    }

    /** The other requests. */
    public BlockingQueue<RawServer.Request> calls() {
        return calls;
    }

    /** Does something before each answer. */
    public void beforeAnswer(Runnable action) {
        beforeAnswer = action;
    }

    /** Waits for the next connection, to which {@link #send} writes from then on. */
    public EventServer connected() throws InterruptedException {
        stream = streams.take();
        return this;
    }

    /** Sends a part of the stream. */
    public void send(String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException lost) {
            throw new AssertionError(lost);
        }
    }

    /** Sends a notification that a robot has moved. */
    public void moved(int x) {
        send("data: " + movedJson(x) + "\n\n");
    }

    /** Sends one with an id. */
    public void moved(int x, String id) {
        send("id: " + id + "\ndata: " + movedJson(x) + "\n\n");
    }

    public static String movedJson(int x) {
        return "{\"data\":{\"messageType\":\"Moved\",\"x\":" + x + ",\"robot\":\"http://any/api/robots/" + x
                + "\"},\"channel\":\"/robots\"}";
    }

    /** Cuts all connections. */
    public void cut() {
        server.cut();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** A client of this server. */
    public dev.verbatim.client.spi.ClientCalls<RobotApi.RobotNotification> open(UnaryOperator<ClientOptions> options) {
        return dev.verbatim.client.spi.ClientCalls.open(
                RobotApi.HTTP,
                options.apply(ClientOptions.at(uri()).notifications(dev.verbatim.client.http.SseSource.at("/events"))));
    }
}
