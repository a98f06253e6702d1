package dev.verbatim.spring;

import dev.verbatim.runtime.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds the caller of a request. With Spring Security, the starter declares a bean that asks its {@code SecurityContext}; without it,
 * declare one:
 *
 * <pre>{@code
 * @Bean
 * RequestCallers callers(Users users) {
 *     return request -> users.authenticate(request.getHeader("Authorization"));
 * }
 * }</pre>
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface RequestCallers {
    /**
     * Returns the caller of a request. Called by many threads: for each request, by the thread on which the container handles it.
     *
     * @return {@code null} if they are not authenticated
     */
    @Nullable
    Caller callerOf(HttpServletRequest request);
}
