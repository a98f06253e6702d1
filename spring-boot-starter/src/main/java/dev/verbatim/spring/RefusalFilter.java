package dev.verbatim.spring;

import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the answers 401 and 403 of filters behind it, those of Spring Security, the shape that the API documents. Their headers
 * stay as they are.
 */
final class RefusalFilter extends OncePerRequestFilter {
    private final DocumentedRequests requests;

    RefusalFilter(DocumentedRequests requests) {
        this.requests = requests;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !requests.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RefusedResponse watched = new RefusedResponse(response);
        chain.doFilter(request, watched);
        if (isAsyncStarted(request) || request.isAsyncStarted() || watched.hasBody() || response.isCommitted()) {
            return;
        }
        int status = watched.getStatus();
        if (status != HttpServletResponse.SC_UNAUTHORIZED && status != HttpServletResponse.SC_FORBIDDEN) {
            return;
        }
        OperationResponse refusal = requests.refusal(
                request,
                status == HttpServletResponse.SC_UNAUTHORIZED ? StatusCode.NOT_AUTHENTICATED : StatusCode.NOT_PERMITTED,
                status,
                null);
        response.setContentType("application/json;charset=utf-8");
        refusal.writeBodyTo(response.getOutputStream());
    }
}
