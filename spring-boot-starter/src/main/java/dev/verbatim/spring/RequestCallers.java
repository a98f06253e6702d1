package dev.verbatim.spring;

import dev.verbatim.runtime.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Says who sends a request. With Spring Security, a bean that asks its {@code SecurityContext} is there already; without, declare one:
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
     * Returns who sends a request. Called by many threads, for each by the one that the container handles the request with.
     *
     * @return {@code null} if they are not authenticated
     */
    @Nullable
    Caller callerOf(HttpServletRequest request);
}
