package dev.verbatim.runtime.servlet;

import dev.verbatim.runtime.OperationResponse;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends responses of operations, and of others that answer like one, through servlets. No thread waits for a client that
 * does not read its answer, if the servlet is declared with {@code asyncSupported = true}; a connection that breaks is not an error.
 *
 * @since 0.1.0
 */
// Only applications that use this class need the module of servlets.
@SuppressWarnings("exports")
public final class ServletAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ServletAnswers.class);

    /** In bytes; what containers keep until the servlet has returned, to send it without one of its threads. */
    private static final int MOST_KEPT = 4_096;

    private final String challenge;

    /** Answers of an API whose callers use HTTP basic authentication. */
    public ServletAnswers() {
        this("Basic realm=\"api\", charset=\"UTF-8\"");
    }

    /**
     * Answers of an API.
     *
     * @param challenge the header {@code WWW-Authenticate} of a 401 (RFC 9110, section 11.6.1)
     */
    public ServletAnswers(String challenge) {
        this.challenge = challenge;
    }

    /** Sends all of an answer; to be the last that is done with the request. */
    public void send(OperationResponse answer, HttpServletRequest request, HttpServletResponse response) {
        setHeaders(answer, response);
        try {
            if (isKept(answer, response)) {
                // With its length set, a body that is complete would be sent at once, and waited for.
                answer.writeBodyTo(response.getOutputStream());
                return;
            }
            response.setContentLength(answer.bodyLength());
            if (request.isAsyncSupported()) {
                sendWhenPossible(answer, request.startAsync(), response.getOutputStream());
            } else {
                answer.writeBodyTo(response.getOutputStream());
            }
        } catch (IOException lost) {
            LOG.debug("an answer could not be sent", lost);
        }
    }

    /** Sends all of an answer that has come after the servlet has returned. May be called by any thread. */
    void sendLater(OperationResponse answer, AsyncContext waiting) {
        try {
            HttpServletResponse response = (HttpServletResponse) waiting.getResponse();
            setHeaders(answer, response);
            response.setContentLength(answer.bodyLength());
            sendWhenPossible(answer, waiting, response.getOutputStream());
        } catch (IOException | RuntimeException lost) {
            abandon(waiting, lost);
        }
    }

    /** Ends a request that cannot be answered, with status 500 if nothing has been sent yet. */
    static void abandon(AsyncContext waiting, Throwable failure) {
        if (failure instanceof IOException || failure instanceof IllegalStateException) {
            // A container that has noticed a lost connection has taken the response back.
            LOG.debug("an answer could not be sent", failure);
        } else {
            LOG.error("an answer could not be sent", failure);
        }
        try {
            HttpServletResponse response = (HttpServletResponse) waiting.getResponse();
            if (!response.isCommitted()) {
                response.reset();
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
            waiting.complete();
        } catch (IllegalStateException over) {
            LOG.debug("the request has ended already", over);
        }
    }

    private static boolean isKept(OperationResponse answer, HttpServletResponse response) {
        return answer.bodyLength() <= MOST_KEPT && answer.bodyLength() < response.getBufferSize();
    }

    private void setHeaders(OperationResponse answer, HttpServletResponse response) {
        response.setStatus(answer.httpStatus());
        if (answer.isAnswered()) {
            response.setContentType("application/json;charset=utf-8");
        }
        if (answer.httpStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", challenge);
        }
        if (!answer.allowedMethods().isEmpty()) {
            response.setHeader("Allow", String.join(", ", answer.allowedMethods()));
        }
    }

    private static void sendWhenPossible(OperationResponse answer, AsyncContext sending, ServletOutputStream out) {
        // How long a client may take to read is the connection's matter.
        sending.setTimeout(0);
        out.setWriteListener(new WriteListener() {
            private boolean written;

            @Override
            public void onWritePossible() throws IOException {
                while (out.isReady()) {
                    if (written) {
                        sending.complete();
                        return;
                    }
                    written = true;
                    answer.writeBodyTo(out);
                }
            }

            @Override
            public void onError(Throwable lost) {
                abandon(sending, lost);
            }
        });
    }
}
