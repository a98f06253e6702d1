package dev.verbatim.load.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/** Reads and discards the body of every request, and sends the same answer as the sample server for a success. */
final class BareHandler extends Handler.Abstract {
    private static final ByteBuffer SUCCESS = ByteBuffer.wrap("{\"statusCode\":0}".getBytes(StandardCharsets.US_ASCII))
            .asReadOnlyBuffer();

    private final Publisher publisher;

    BareHandler(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Content.Source.asByteBuffer(request, Promise.from(body -> answer(response, callback), callback::failed));
        return true;
    }

    private void answer(Response response, Callback callback) {
        publisher.publishNext();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json;charset=utf-8");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, SUCCESS.remaining());
        response.write(true, SUCCESS.slice(), callback);
    }
}
