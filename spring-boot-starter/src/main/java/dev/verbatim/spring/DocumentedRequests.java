package dev.verbatim.spring;

import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.StatusCode;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of operations from all others. The starter declares a bean of this type, for rules of Spring Security and others:
 *
 * <pre>{@code
 * http.csrf(csrf -> csrf.ignoringRequestMatchers(operations::matches))
 * }</pre>
 *
 * @since 0.2.0
 */
public final class DocumentedRequests {
    private final Router router;

    DocumentedRequests(Router router) {
        this.router = router;
    }

    /** Whether an operation is documented for the method and the path of a request. */
    public boolean matches(HttpServletRequest request) {
        return documentedUrl(request) != null;
    }

    /** Returns the documented Request URL of a request; {@code null} if there is none. */
    @Nullable
    String documentedUrl(HttpServletRequest request) {
        return router.documentedUrl(request.getMethod(), path(request));
    }

    /** Whether operations are documented for the path of a request, with any method. */
    boolean hasPath(HttpServletRequest request) {
        return !router.documentedMethods(path(request)).isEmpty();
    }

    /** Makes the answer to a request that the router does not get. */
    OperationResponse refusal(HttpServletRequest request, StatusCode status, int httpStatus, @Nullable String message) {
        return router.refusal(request.getMethod(), path(request), status, httpStatus, message);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
