package dev.verbatim.sample.server.http;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.sample.server.security.Authentication;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers GET with a resource, and every other method with 405. */
final class ResourceServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String CHALLENGE = "Basic realm=\"api\", charset=\"UTF-8\"";

    private final transient Resource resource;

    ResourceServlet(Resource resource) {
        this.resource = resource;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("GET")) {
            read((Caller) request.getAttribute(Authentication.CALLER), response);
        } else {
            response.setHeader("Allow", "GET");
            send(
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    OperationResponse.failure(
                            StatusCode.FORBIDDEN, "nothing is documented at this URL for this HTTP method"),
                    response);
        }
    }

    private void read(@Nullable Caller caller, HttpServletResponse response) throws IOException {
        OperationResponse answer = resource.read(caller);
        if (answer.httpStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", CHALLENGE);
        }
        send(answer.httpStatus(), answer, response);
    }

    private static void send(int httpStatus, OperationResponse answer, HttpServletResponse response)
            throws IOException {
        response.setStatus(httpStatus);
        response.setContentType("application/json;charset=utf-8");
        response.setContentLength(answer.bodyLength());
        answer.writeBodyTo(response.getOutputStream());
    }
}
