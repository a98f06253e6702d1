package dev.verbatim.sample.server.limits;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads a body and throws it away, so that its sender lives to see the answer; without a thread that waits for the next
 * part of it.
 */
final class Discarding implements Runnable {
    private static final long MOST_BYTES = 8 << 20;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final int httpStatus;
    private long left = MOST_BYTES;

    private Discarding(Request request, Response response, Callback callback, int httpStatus) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.httpStatus = httpStatus;
    }

    /** Answers a request with an error; at once if its sender asks before sending the body, or sends too much of it. */
    static void answerOnceRead(Request request, Response response, Callback callback, int httpStatus) {
        Discarding discarding = new Discarding(request, response, callback, httpStatus);
        if (request.getHeaders().contains(HttpHeader.EXPECT) || request.getLength() > MOST_BYTES) {
            discarding.answer();
        } else {
            discarding.run();
        }
    }

    @Override
    public void run() {
        while (left > 0) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                callback.failed(chunk.getFailure());
                return;
            }
            left -= chunk.remaining();
            boolean last = chunk.isLast();
            chunk.release();
            if (last) {
                break;
            }
        }
        answer();
    }

    private void answer() {
        Response.writeError(request, response, callback, httpStatus);
    }
}
