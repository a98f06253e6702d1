package dev.verbatim.cometd;

import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.servlet.ServletAnswers;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.server.http.jakarta.CometDServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * CometD's servlet for long polling, in Jetty. It accepts only POST and answers every other method with 405. Declare it with
 * {@code asyncSupported = true}, and let the container load it at startup.
 *
 * @since 0.2.0
 */
public final class LongPollingServlet extends CometDServlet {
    /** The name of the request attribute that holds a {@link Runnable}, which closes the request's connection. */
    static final String CLOSE_CONNECTION = LongPollingServlet.class.getName() + ".closeConnection";

    private static final long serialVersionUID = 1L;

    private final transient CometdNotifications notifications;
    private final transient ServletAnswers answers = new ServletAnswers();

    /** Serves sessions that poll. Starts and stops CometD with the servlet. */
    public LongPollingServlet(CometdNotifications notifications) {
        this.notifications = notifications;
    }

    @Override
    protected BayeuxServer newBayeuxServer() {
        return notifications.bayeux();
    }

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
        request.setAttribute(CLOSE_CONNECTION, (Runnable) connection::close);
        super.service(request, response);
    }
}
