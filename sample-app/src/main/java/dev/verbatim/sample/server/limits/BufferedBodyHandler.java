package dev.verbatim.sample.server.limits;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Lets a request pass when all of its body is there, without a thread that waits for it. A body that is too large is refused
 * (413), and one that breaks off ends its request at once. Jetty's {@code EagerContentHandler} counts what frames the chunks, too,
 * and does not pass failures on, so that a request that fails behind it never ends.
 */
public final class BufferedBodyHandler extends Handler.Wrapper {
    private final int maxBytes;

    /**
     * Latencies for the bodies of the requests that a handler is to answer.
     *
     * @param maxBytes the most bytes of a body, however they are framed
     */
    public BufferedBodyHandler(Handler handler, int maxBytes) {
        super(handler);
        this.maxBytes = maxBytes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!UnreadBodyHandler.hasBody(request)) {
            return super.handle(request, response, callback);
        }
        new Arriving(request, response, callback).run();
        return true;
    }

    /** A body that is not complete yet. What has come of it is copied: a byte that comes alone does not hold a buffer. */
    private final class Arriving implements Runnable {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
        private final Request request;
        private final Response response;
        private final Callback callback;

        Arriving(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public void run() {
            while (true) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    callback.failed(chunk.getFailure());
                    return;
                }
                boolean last = chunk.isLast();
                if (chunk.remaining() > maxBytes - body.size()) {
                    chunk.release();
                    Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
                    return;
                }
                body.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
                chunk.release();
                if (last) {
                    passOn();
                    return;
                }
            }
        }

        private void passOn() {
            try {
                Request whole = new WholeRequest(request, body.toByteArray());
                if (!BufferedBodyHandler.super.handle(whole, response, callback)) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Exception | Error failure) {
                Response.writeError(request, response, callback, failure);
            }
        }
    }

    /** A request whose body is one chunk. */
    private static final class WholeRequest extends Request.Wrapper {
        private Content.Chunk next;

        WholeRequest(Request request, byte[] body) {
            super(request);
            next = Content.Chunk.from(ByteBuffer.wrap(body), true);
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = next;
            next = Content.Chunk.EOF;
            return chunk;
        }

        @Override
        public boolean consumeAvailable() {
            next = Content.Chunk.EOF;
            return true;
        }
    }
}
