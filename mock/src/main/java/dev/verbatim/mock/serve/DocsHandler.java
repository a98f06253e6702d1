package dev.verbatim.mock.serve;

import dev.verbatim.runtime.Router;
import dev.verbatim.site.serve.SiteRequests;
import dev.verbatim.site.serve.SiteResponse;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves the documentation of the mocked pages, unless an operation is documented at the same URL. */
final class DocsHandler extends Handler.Wrapper {
    private final SiteRequests docs;
    private final Router router;

    DocsHandler(SiteRequests docs, Router router, Handler handler) {
        super(handler);
        this.docs = docs;
        this.router = router;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getCanonicalPath();
        if (path == null || !docs.concerns(path) || router.documentedUrl(request.getMethod(), path) != null) {
            return super.handle(request, response, callback);
        }
        SiteResponse answer =
                docs.answer(request.getMethod(), path, request.getHeaders().get(HttpHeader.IF_NONE_MATCH));
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }
}
