package dev.verbatim.sample.server.limits;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads and throws away what an answer leaves unread of a body, whatever part of the server gives the answer: the sender lives to
 * see it, and the next request on the connection is answered, too. No thread waits for the rest of a body. If it is too much, or
 * its sender asked before sending it, the connection is closed instead.
 */
public final class UnreadBodyHandler extends Handler.Wrapper {
    private static final long MOST_BYTES = 8 << 20;

    private final long bytesBeforeAnswer;

    /**
     * Cleans up behind a handler.
     *
     * @param bytesBeforeAnswer of a body that has more of them the answer does not wait for the end
     */
    public UnreadBodyHandler(Handler handler, long bytesBeforeAnswer) {
        super(handler);
        this.bytesBeforeAnswer = bytesBeforeAnswer;
    }

    /** Whether a body belongs to a request, even if none of it has come yet. */
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

    /** A body, all of whose bytes are counted, whoever reads them. */
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

        /** Does something when all of the body has been read, or so many bytes of it. */
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

        /** Does not have Jetty give up the body, and the connection with it, because some of it has not come yet. */
        @Override
        public boolean consumeAvailable() {
            return true;
        }
    }

    /** An answer that goes out when nothing is left of the body. */
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
