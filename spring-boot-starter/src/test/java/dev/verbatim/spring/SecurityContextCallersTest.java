package dev.verbatim.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class SecurityContextCallersTest {
    record Principal(String name) implements Caller {
        @Override
        public Set<String> features() {
            return Set.of("everything");
        }
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void authoritiesAreFeatures() {
        Authentication anna = new TestingAuthenticationToken("anna", "secret", "robots-read", "ROLE_USER");

        Caller caller = caller("", anna);

        assertThat(caller).isEqualTo(new AuthenticatedCaller(anna, Set.of("robots-read", "ROLE_USER")));
        assertThat(caller.name()).isEqualTo("anna");
    }

    @Test
    void onlyAuthoritiesWithThePrefixAreFeatures() {
        Authentication anna = new TestingAuthenticationToken("anna", "secret", "SCOPE_robots-read", "ROLE_USER");

        assertThat(caller("SCOPE_", anna).features()).containsExactly("robots-read");
    }

    @Test
    void aPrincipalThatIsACallerIsTheCaller() {
        Principal anna = new Principal("anna");

        assertThat(caller("", new TestingAuthenticationToken(anna, "secret", "any")))
                .isSameAs(anna);
    }

    @Test
    void whoIsNotAuthenticatedIsNoCaller() {
        Authentication wrong = new TestingAuthenticationToken("anna", "wrong");
        Authentication anonymous =
                new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("any"));

        assertThat(caller("", null)).isNull();
        assertThat(caller("", wrong)).isNull();
        assertThat(caller("", anonymous)).isNull();
    }

    private static Caller caller(String prefix, Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
        return new SecurityContextCallers(prefix).callerOf(new MockHttpServletRequest());
    }
}
