package dev.verbatim.spring;

import dev.verbatim.runtime.Caller;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * A caller whom Spring Security has authenticated.
 *
 * <pre>{@code
 * .robots((caller, id) -> robots.find(((AuthenticatedCaller) caller).authentication().getPrincipal(), id))
 * }</pre>
 *
 * @param authentication what Spring Security knows
 * @param features the authorities of the caller
 * @since 0.2.0
 */
public record AuthenticatedCaller(Authentication authentication, Set<String> features) implements Caller {
    /** Copies the features. */
    public AuthenticatedCaller {
        features = Set.copyOf(features);
    }

    /**
     * Makes features of authorities.
     *
     * @param prefix what the authorities that are features begin with; the features are without it
     */
    static AuthenticatedCaller of(Authentication authentication, String prefix) {
        Set<String> features = new TreeSet<>();
        for (GrantedAuthority granted : authentication.getAuthorities()) {
            @Nullable String authority = granted.getAuthority();
            if (authority != null && authority.startsWith(prefix)) {
                features.add(authority.substring(prefix.length()));
            }
        }
        return new AuthenticatedCaller(authentication, features);
    }

    /** Returns the name of the authentication. */
    @Override
    public String name() {
        return authentication.getName();
    }
}
