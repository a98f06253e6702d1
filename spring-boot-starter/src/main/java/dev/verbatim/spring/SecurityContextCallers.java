package dev.verbatim.spring;

import dev.verbatim.runtime.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Takes callers from Spring Security. A principal that is a {@link Caller} itself is the caller. */
final class SecurityContextCallers implements RequestCallers {
    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();
    private final String prefix;

    SecurityContextCallers(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public @Nullable Caller callerOf(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated() || trust.isAnonymous(authentication)) {
            return null;
        }
        return authentication.getPrincipal() instanceof Caller caller
                ? caller
                : AuthenticatedCaller.of(authentication, prefix);
    }
}
