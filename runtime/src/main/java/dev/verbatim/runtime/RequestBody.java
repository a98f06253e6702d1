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
     * Begins to read the body. Called once at most: not called for a body that is refused unread, so that a client that waits
     * for the server to ask for the body (RFC 9110, section 10.1.1) need not send it.
     *
     * @return UTF-8 JSON; not closed
     * @throws IOException if the body cannot be read
     */
    InputStream open() throws IOException;
}
