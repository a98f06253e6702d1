package dev.verbatim.sample.server.http;

import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.servlet.ServletAnswers;
import dev.verbatim.sample.server.events.CometdNotifications;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.cometd.server.http.jakarta.CometDServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** CometD's servlet for long polling. It accepts only POST and answers every other method with 405. */
final class NotificationServlet extends CometDServlet {
    private static final long serialVersionUID = 1L;

    private final transient ServletAnswers answers = new ServletAnswers();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            answers.send(OperationResponse.methodNotAllowed(Set.of("POST")), request, response);
            return;
        }
        EndPoint connection = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        request.setAttribute(CometdNotifications.CLOSE_CONNECTION, (Runnable) connection::close);
        super.service(request, response);
    }
}
