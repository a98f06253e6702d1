package dev.verbatim.mock.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/** A request over HTTP: events go over other connections, so they wait until the answer has been written. */
final class HttpTurn implements Turn {
    private final CompletableFuture<Void> answered = new CompletableFuture<>();
    private final Request request;

    private HttpTurn(Request request) {
        this.request = request;
    }

    static HttpTurn of(HttpServletRequest servletRequest) {
        Request request = ServletContextRequest.getServletContextRequest(servletRequest);
        HttpTurn turn = new HttpTurn(request);
        Request.addCompletionListener(request, failure -> turn.answered.complete(null));
        return turn;
    }

    @Override
    public CompletableFuture<Void> answered() {
        return answered;
    }

    @Override
    public boolean holdsEvents() {
        return false;
    }

    @Override
    public void cut() {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
    }
}
