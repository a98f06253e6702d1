package dev.verbatim.testkit.replay;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sends server-sent events to everybody who listens. */
final class EventsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient List<AsyncContext> listeners = new ArrayList<>();
    private boolean isOver;

    @Override
    protected synchronized void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!PushServer.AUTHORIZATION.equals(request.getHeader("Authorization"))) {
            response.setStatus(403);
            return;
        }
        if (isOver) {
            response.setStatus(204);
            return;
        }
        AsyncContext listener = request.startAsync();
        listener.setTimeout(0);
        response.setContentType("text/event-stream");
        response.getOutputStream().write("retry: 10\n\n".getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        listeners.add(listener);
    }

    synchronized void send(String json) {
        byte[] event = ("event: notification\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
        for (AsyncContext listener : listeners) {
            try {
                listener.getResponse().getOutputStream().write(event);
                listener.getResponse().flushBuffer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Ends the streams and refuses new ones. */
    synchronized void end() {
        isOver = true;
        listeners.forEach(AsyncContext::complete);
        listeners.clear();
    }
}
