package dev.verbatim.sample.server.http;

import dev.verbatim.sample.server.events.Notifications;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cometd.server.http.jakarta.CometDServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * CometD's servlet, whose answers to what is no message are complete. With {@code sendError}, as CometD has it, the asynchronous
 * request does not end, and neither do those that follow on the connection.
 */
final class NotificationServlet extends CometDServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(NotificationServlet.class);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        EndPoint connection = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        request.setAttribute(Notifications.CLOSE_CONNECTION, (Runnable) connection::close);
        super.service(request, response);
    }

    @Override
    protected void sendError(
            HttpServletRequest request, HttpServletResponse response, int code, @Nullable Throwable failure) {
        LOG.debug("a message was refused", failure);
        try {
            if (!response.isCommitted()) {
                response.setStatus(code);
                response.setContentType(ErrorAnswers.JSON);
                response.getOutputStream().write(ErrorAnswers.body(code));
            }
        } catch (IOException lost) {
            LOG.debug("an answer could not be sent", lost);
        }
    }
}
