package dev.verbatim.runtime;

import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request that a transport has not read yet.
 *
 * <pre>{@code
 * router.dispatch(method, path, request::getInputStream, request.getContentLengthLong(), () -> caller)
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RequestBody {
    /**
     * The most bytes of a body that {@link #discardRest} reads: 16 MiB.
     *
     * @since 0.2.0
     */
    long MOST_DISCARDED = 16 << 20;

    /**
     * Begins to read the body. Called once at most: not called for a body that is refused unread, so that a client that waits
     * for the server to ask for the body (RFC 9110, section 10.1.1) need not send it.
     *
     * @return UTF-8 JSON; not closed
     * @throws IOException if the body cannot be read
     */
    InputStream open() throws IOException;

    /**
     * Reads and discards what is left of a body, so that the client sees the answer. For a body that is too large, or that nothing
     * documents, the router answers without reading all of it. A client that is still sending loses such an answer when the server
     * closes the connection. So call this before you send an answer, in transports whose server does not do it, such as the JDK's
     * {@code HttpServer}:
     *
     * <pre>{@code
     * OperationResponse answer = router.dispatch(method, path, exchange::getRequestBody, length, () -> caller);
     * if (!exchange.getRequestHeaders().containsKey("Expect")) {
     *     RequestBody.discardRest(exchange.getRequestBody());
     * }
     * exchange.sendResponseHeaders(answer.httpStatus(), answer.isAnswered() ? answer.bodyLength() : -1);
     * answer.writeBodyTo(exchange.getResponseBody());
     * exchange.close();
     * }</pre>
     *
     * <p>A client that sends the header {@code Expect: 100-continue} waits for the answer before it sends the body, so nothing of it
     * needs to be read. A body that has been read costs nothing. Waits for the client as long as reading does.
     *
     * @param body the body; not closed
     * @return whether the body has ended; if it has not after 16 MiB, the rest is not read, and the connection has to be closed after the
     *     answer
     * @throws IOException if the body breaks off
     * @since 0.2.0
     */
    static boolean discardRest(InputStream body) throws IOException {
        byte[] buffer = new byte[8 << 10];
        long left = MOST_DISCARDED;
        while (left > 0) {
            int read = body.read(buffer);
            if (read < 0) {
                return true;
            }
            left -= read;
        }
        return false;
    }
}
