package dev.verbatim.sample.server.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Answers at undocumented URLs: 404 for GET, 405 for every other method. */
final class NotFoundServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(
                READING.contains(request.getMethod())
                        ? HttpServletResponse.SC_NOT_FOUND
                        : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
