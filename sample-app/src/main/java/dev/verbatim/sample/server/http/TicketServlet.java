package dev.verbatim.sample.server.http;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.servlet.ServletAnswers;
import dev.verbatim.sample.server.security.Authentication;
import dev.verbatim.sample.server.security.Tickets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers POST with a ticket for one WebSocket of the caller, and every other method with 405. */
final class TicketServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ServletAnswers answers = new ServletAnswers();
    private final transient Tickets tickets;

    TicketServlet(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        OperationResponse answer = request.getMethod().equals("POST")
                ? ticket((Caller) request.getAttribute(Authentication.CALLER))
                : OperationResponse.methodNotAllowed(Set.of("POST"));
        answers.send(answer, request, response);
    }

    private OperationResponse ticket(@Nullable Caller caller) {
        if (caller == null) {
            return OperationResponse.failure(StatusCode.NOT_AUTHENTICATED, "not authenticated");
        }
        String ticket = tickets.issue(caller);
        return OperationResponse.success(out -> {
            out.writeStringProperty("ticket", ticket);
            out.writeNumberProperty("seconds", Tickets.SECONDS);
        });
    }
}
