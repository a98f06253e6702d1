package dev.verbatim.sample.server.http;

import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.servlet.ServletAnswers;
import dev.verbatim.sample.server.security.DemoAccess;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** Answers POST with the users of a demo and their passwords, if the request has the demo's key and comes from this machine. */
final class DemoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ServletAnswers answers = new ServletAnswers();
    private final transient DemoAccess demo;

    DemoServlet(DemoAccess demo) {
        this.demo = demo;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        OperationResponse answer = request.getMethod().equals("POST")
                ? users(request)
                : OperationResponse.methodNotAllowed(Set.of("POST"));
        answers.send(answer, request, response);
    }

    private OperationResponse users(HttpServletRequest request) {
        if (!isLocal(request.getRemoteAddr()) || !demo.isGrantedTo(request.getHeader("Authorization"))) {
            return OperationResponse.failure(
                    StatusCode.NOT_AUTHENTICATED,
                    "not the key of this run; use the address that the server printed last");
        }
        return OperationResponse.success(out -> {
            out.writeArrayPropertyStart("users");
            demo.passwords().forEach((name, password) -> {
                out.writeStartObject();
                out.writeStringProperty("name", name);
                out.writeStringProperty("password", password);
                out.writeEndObject();
            });
            out.writeEndArray();
        });
    }

    /** The address is a literal, which is not looked up. */
    @SuppressWarnings("AddressSelection")
    private static boolean isLocal(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
