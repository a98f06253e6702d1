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
 * Passes a request on once its body has arrived completely. No thread waits for the body. A body that is too large is refused
 * (413), and one that breaks off ends its request at once. Jetty's {@code EagerContentHandler} does not suit: it counts the
 * framing of chunks, too, and does not pass failures on, so a request that fails behind it never ends.
 */
public final class BufferedBodyHandler extends Handler.Wrapper {
    private final int maxBytes;

    /**
     * Buffers the bodies of the requests that go to a handler.
     *
     * @param maxBytes the maximum number of bytes of a body, without the framing of chunks
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

    /** A body that is not complete yet. Its bytes are copied, so that a single byte does not hold on to a network buffer. */
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

    /** A request whose body is a single chunk. */
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
