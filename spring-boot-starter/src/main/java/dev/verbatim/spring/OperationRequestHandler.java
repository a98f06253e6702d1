package dev.verbatim.spring;

import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.servlet.OperationServlet;
import dev.verbatim.runtime.servlet.ServletAnswers;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.HttpRequestHandler;

/** Serves operations through the gate. */
final class OperationRequestHandler implements HttpRequestHandler {
    private final OperationServlet servlet;
    private final DocumentedRequests requests;
    private final OperationGate gate;
    private final ServletAnswers answers = new ServletAnswers();

    OperationRequestHandler(OperationServlet servlet, DocumentedRequests requests, OperationGate gate) {
        this.servlet = servlet;
        this.requests = requests;
        this.gate = gate;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!gate.enter()) {
            OperationResponse stopping =
                    requests.refusal(request, StatusCode.PROCESSING_INCOMPLETE, 503, "the server is stopping");
            answers.send(stopping, request, response);
            return;
        }
        Leaving leaving = new Leaving();
        boolean later = false;
        try {
            servlet.service(request, response);
            later = request.isAsyncStarted() && leaves(leaving, request);
        } finally {
            if (!later) {
                leaving.now();
            }
        }
    }

    /** Returns whether the listener is told of the end; not if another thread has sent the answer meanwhile. */
    private static boolean leaves(Leaving leaving, HttpServletRequest request) {
        try {
            request.getAsyncContext().addListener(leaving);
            return true;
        } catch (IllegalStateException over) {
            return false;
        }
    }

    /** Leaves the gate once. */
    private final class Leaving implements AsyncListener {
        private final AtomicBoolean left = new AtomicBoolean();

        void now() {
            if (left.compareAndSet(false, true)) {
                gate.leave();
            }
        }

        @Override
        public void onComplete(AsyncEvent event) {
            now();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
