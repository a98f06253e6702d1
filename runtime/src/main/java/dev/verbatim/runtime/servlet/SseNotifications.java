package dev.verbatim.runtime.servlet;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.connection.Ending;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.connection.WireConnection;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends notifications as server-sent events (HTML Standard, section 9.2), which a browser reads with {@code EventSource}. A client
 * that connects again with {@code Last-Event-ID} gets what it has missed, as far as it is kept; otherwise it is told so. Holds no
 * thread. Declare the servlet, and all filters before it, with {@code asyncSupported = true}.
 *
 * <pre>{@code
 * SseNotifications events = new SseNotifications(notifications, request -> users.of(request.getUserPrincipal()));
 * ServletHolder holder = new ServletHolder(events);
 * holder.setAsyncSupported(true);
 * context.addServlet(holder, "/events");
 * }</pre>
 *
 * <p>Without a caller, the answer is HTTP 401; with too many sessions of the caller, 429; when the server is stopping or the log cannot be read, 503.
 *
 * @since 0.2.0
 */
// Only applications that use this class need the module of servlets.
@SuppressWarnings("exports")
public final class SseNotifications extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;

    private final transient Notifications notifications;
    private final transient Function<HttpServletRequest, @Nullable Caller> callers;
    private final transient SseFormat format;
    private final transient ServletAnswers answers;

    /**
     * Sends events with the message type as their name and the whole event as their data, to callers of HTTP basic authentication.
     *
     * @param callers authenticates the caller of a request: {@code null} if they are not; called by many threads
     */
    public SseNotifications(Notifications notifications, Function<HttpServletRequest, @Nullable Caller> callers) {
        this(notifications, callers, SseFormat.DEFAULT, new ServletAnswers());
    }

    /**
     * Sends events of any format.
     *
     * @param callers authenticates the caller of a request: {@code null} if they are not; called by many threads
     * @param format the names and data of events
     * @param answers sends the answer to a request that is refused, and asks for authentication
     */
    public SseNotifications(
            Notifications notifications,
            Function<HttpServletRequest, @Nullable Caller> callers,
            SseFormat format,
            ServletAnswers answers) {
        this.notifications = notifications;
        this.callers = callers;
        this.format = format;
        this.answers = answers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.isAsyncSupported()) {
            throw new ServletException("server-sent events need asynchronous requests: declare this servlet and the "
                    + "filters before it with asyncSupported = true");
        }
        if (!request.getMethod().equals("GET")) {
            answers.send(OperationResponse.methodNotAllowed(Set.of("GET")), request, response);
            return;
        }
        Caller caller = callers.apply(request);
        if (caller == null) {
            answers.send(OperationResponse.failure(StatusCode.NOT_AUTHENTICATED, null), request, response);
            return;
        }
        SseWire wire = new SseWire(format);
        WireConnection session = notifications.open(wire, caller, lastEventId(request));
        if (wire.ending() != null) {
            refuse(wire.ending(), request, response);
            return;
        }
        response.setContentType("text/event-stream");
        response.setHeader("Cache-Control", "no-store");
        // nginx buffers responses otherwise.
        response.setHeader("X-Accel-Buffering", "no");
        try {
            wire.start(request.startAsync(request, response), session);
        } catch (IOException | RuntimeException failure) {
            session.lost();
            throw failure;
        }
    }

    private static @Nullable String lastEventId(HttpServletRequest request) {
        String id = request.getHeader("Last-Event-ID");
        return id == null || id.isEmpty() ? null : id;
    }

    private void refuse(@Nullable Ending ending, HttpServletRequest request, HttpServletResponse response) {
        String reason = ending == Ending.TOO_MANY
                ? "too many sessions"
                : ending == Ending.CLOSED ? "the server is stopping" : "notifications cannot be read now";
        OperationResponse refusal = OperationResponse.failure(StatusCode.PROCESSING_INCOMPLETE, reason);
        int httpStatus = ending == Ending.TOO_MANY ? TOO_MANY_REQUESTS : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        answers.send(OperationResponse.answered(refusal.status(), httpStatus, refusal.body()), request, response);
    }
}
