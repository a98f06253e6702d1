package dev.verbatim.runtime.servlet;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.RequestBody;
import dev.verbatim.runtime.Router;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a router over HTTP. Request URLs are relative to the context path; how the servlet itself is mapped does not matter.
 * The router does the logging; a connection that breaks is not an error.
 *
 * <p>Declared to support asynchronous requests, it holds no thread while a handler that answers later has not answered, nor
 * for a client that does not read its answer.
 *
 * <pre>{@code
 * new OperationServlet(router, request -> users.authenticate(request.getHeader("Authorization")))
 * }</pre>
 *
 * @since 0.1.0
 */
// Only applications that use this class need the module of servlets.
@SuppressWarnings("exports")
public final class OperationServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(OperationServlet.class);

    private final transient Router router;
    private final transient Function<HttpServletRequest, @Nullable Caller> callers;
    private final transient ServletAnswers answers;

    /**
     * A servlet whose callers use HTTP basic authentication.
     *
     * @param router answers the requests
     * @param callers authenticates the caller of a request: {@code null} if they are not; called by many threads
     */
    public OperationServlet(Router router, Function<HttpServletRequest, @Nullable Caller> callers) {
        this(router, callers, new ServletAnswers());
    }

    /**
     * A servlet.
     *
     * @param router answers the requests
     * @param callers authenticates the caller of a request: {@code null} if they are not; called by many threads
     * @param challenge the header {@code WWW-Authenticate} of a 401 (RFC 9110, section 11.6.1)
     */
    public OperationServlet(Router router, Function<HttpServletRequest, @Nullable Caller> callers, String challenge) {
        this(router, callers, new ServletAnswers(challenge));
    }

    private OperationServlet(
            Router router, Function<HttpServletRequest, @Nullable Caller> callers, ServletAnswers answers) {
        this.router = router;
        this.callers = callers;
        this.answers = answers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        try {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            CompletableFuture<OperationResponse> coming = router.dispatchLater(
                            request.getMethod(),
                            path,
                            request::getInputStream,
                            request.getContentLengthLong(),
                            () -> callers.apply(request))
                    .toCompletableFuture();
            if (!coming.isDone() && request.isAsyncSupported()) {
                // With the response of filters around this one, which would be left out otherwise.
                AsyncContext waiting = request.startAsync(request, response);
                // The router ends the wait, not the container: it answers when its PendingLimits are reached.
                waiting.setTimeout(0);
                answerLater(coming, waiting);
                return;
            }
            OperationResponse answer = coming.join();
            if (answer.httpStatus() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                    && request.getHeader("Expect") == null) {
                RequestBody.discardRest(request.getInputStream());
            }
            answers.send(answer, request, response);
        } catch (IOException lost) {
            LOG.debug("a request could not be read", lost);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What fails is logged, and ends the request.
    private void answerLater(CompletableFuture<OperationResponse> coming, AsyncContext waiting) {
        coming.whenComplete((answer, failure) -> {
            if (failure == null) {
                answers.sendLater(answer, waiting);
            } else {
                ServletAnswers.abandon(waiting, failure);
            }
        });
    }
}
