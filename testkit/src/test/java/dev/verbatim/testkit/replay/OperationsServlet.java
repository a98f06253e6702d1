package dev.verbatim.testkit.replay;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers HTTP requests with a function. */
public final class OperationsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient List<PushServer.Received> received = new CopyOnWriteArrayList<>();
    private transient volatile Function<PushServer.Received, PushServer.Reply> operations =
            request -> PushServer.Reply.ok("{\"statusCode\":0}");

    /** Sets how requests are answered. */
    public void operations(Function<PushServer.Received, PushServer.Reply> answers) {
        operations = answers;
    }

    /** Returns the requests so far. */
    public List<PushServer.Received> received() {
        return received;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        PushServer.Received operation = new PushServer.Received(request.getMethod(), request.getRequestURI(), body);
        received.add(operation);
        PushServer.Reply reply = operations.apply(operation);
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        response.setContentType("application/json");
        response.getOutputStream().write(reply.body().getBytes(StandardCharsets.UTF_8));
    }
}
