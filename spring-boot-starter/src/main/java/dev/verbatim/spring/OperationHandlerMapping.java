package dev.verbatim.spring;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Takes the requests of operations and lets all others pass to controllers and resources. */
final class OperationHandlerMapping extends AbstractHandlerMapping {
    /** Before controllers, which have 0; no controller's request is documented by accident. */
    static final int BEFORE_CONTROLLERS = -10;
    /** Behind controllers and views, before static resources. */
    private static final int BEHIND_CONTROLLERS = 100;

    private final DocumentedRequests requests;
    private final OperationRequestHandler handler;
    private final boolean anyMethod;

    private OperationHandlerMapping(
            DocumentedRequests requests, OperationRequestHandler handler, boolean anyMethod, int order) {
        this.requests = requests;
        this.handler = handler;
        this.anyMethod = anyMethod;
        setOrder(order);
    }

    /** Takes the requests that are documented. */
    static OperationHandlerMapping documented(DocumentedRequests requests, OperationRequestHandler handler) {
        return new OperationHandlerMapping(requests, handler, false, BEFORE_CONTROLLERS);
    }

    /** Takes requests to a documented path whose method nobody serves, so that the answer names the methods that there are. */
    static OperationHandlerMapping otherMethods(DocumentedRequests requests, OperationRequestHandler handler) {
        return new OperationHandlerMapping(requests, handler, true, BEHIND_CONTROLLERS);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        if (anyMethod) {
            return requests.hasPath(request) ? handler : null;
        }
        String url = requests.documentedUrl(request);
        if (url == null) {
            return null;
        }
        // The label "uri" of http.server.requests.
        request.setAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE, url);
        ServerHttpObservationFilter.findObservationContext(request).ifPresent(context -> context.setPathPattern(url));
        return handler;
    }
}
