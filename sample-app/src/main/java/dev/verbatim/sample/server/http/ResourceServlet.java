package dev.verbatim.sample.server.http;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.servlet.ServletAnswers;
import dev.verbatim.sample.server.security.Authentication;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Answers GET with a resource, and every other method with 405. */
final class ResourceServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ServletAnswers answers = new ServletAnswers();
    private final transient Resource resource;

    ResourceServlet(Resource resource) {
        this.resource = resource;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        OperationResponse answer = request.getMethod().equals("GET")
                ? resource.read((Caller) request.getAttribute(Authentication.CALLER))
                : OperationResponse.methodNotAllowed(Set.of("GET"));
        answers.send(answer, request, response);
    }
}
