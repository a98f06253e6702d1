package dev.verbatim.sample.server.limits;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads and discards the part of a body that no handler has read. Otherwise the client might not see the response, because its
 * system discards it when the connection is reset, and could not reuse the connection. No thread waits for the rest of a body.
 * If the rest is too large, or the client sent {@code Expect}, the connection is closed instead.
 */
public final class UnreadBodyHandler extends Handler.Wrapper {
    private static final long MOST_BYTES = 8 << 20;

    private final long bytesBeforeAnswer;

    /**
     * Discards what a handler leaves unread.
     *
     * @param bytesBeforeAnswer the response waits until this many bytes of the body, or all of it, have arrived
     */
    public UnreadBodyHandler(Handler handler, long bytesBeforeAnswer) {
        super(handler);
        this.bytesBeforeAnswer = bytesBeforeAnswer;
    }

    /** Returns whether the request has a body, even if none of it has arrived yet. */
    static boolean hasBody(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!hasBody(request)
                || request.getLength() > MOST_BYTES
                || request.getHeaders().contains(HttpHeader.EXPECT)) {
            return super.handle(request, response, callback);
        }
        Body body = new Body(request);
        return super.handle(
                body,
                new WaitingResponse(request, response, body),
                Callback.from(() -> body.discard(MOST_BYTES, callback::succeeded), callback::failed));
    }

    /** Counts the bytes of a body as they are read. */
    private static final class Body extends Request.Wrapper {
        private long bytes;
        private boolean atEnd;

        Body(Request request) {
            super(request);
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null) {
                bytes += chunk.remaining();
                atEnd = chunk.isLast() || Content.Chunk.isFailure(chunk);
            }
            return chunk;
        }

        /** Discards the body, and continues after its end or after this many bytes. */
        void discard(long most, Runnable then) {
            while (!atEnd && bytes <= most) {
                Content.Chunk chunk = read();
                if (chunk == null) {
                    demand(() -> discard(most, then));
                    return;
                }
                chunk.release();
            }
            then.run();
        }

        /** Keeps Jetty from closing the connection because part of the body has not arrived yet. */
        @Override
        public boolean consumeAvailable() {
            return true;
        }
    }

    /** A response that is written after the body has been discarded. */
    private final class WaitingResponse extends Response.Wrapper {
        private final Body body;

        WaitingResponse(Request request, Response response, Body body) {
            super(request, response);
            this.body = body;
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            body.discard(bytesBeforeAnswer, () -> super.write(last, content, callback));
        }
    }
}
