package dev.verbatim.sample.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private final Accounts accounts = new Accounts(
            List.of(
                    new Account("agent", Set.of("api-voice"), new PasswordHash("pass:wörd", 1_000)),
                    new Account("", Set.of(), new PasswordHash("anything", 1_000))),
            1_000);

    @Test
    void theRightPasswordIsRightAgainAndAgain() throws Exception {
        for (int i = 0; i < 3; i++) {
            Caller caller = accounts.authenticate(basic("agent:pass:wörd"));
            assertThat(caller).isNotNull();
            assertThat(caller.name()).isEqualTo("agent");
            assertThat(caller.features()).containsExactly("api-voice");
            assertThat(accounts.authenticate(basic("agent:pass:word"))).isNull();
        }
    }

    @Test
    void theNameOfTheSchemeHasNoCase() throws Exception {
        String credentials = basic("agent:pass:wörd").substring("Basic ".length());

        assertThat(accounts.authenticate("bAsIc   " + credentials + " ")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent:", "agent", ":", "", "AGENT:pass:wörd", "agent :pass:wörd", "nobody:pass:wörd"})
    void nobodyGetsInWith(String pair) throws Exception {
        assertThat(accounts.authenticate(basic(pair))).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic !", "Bearer YWdlbnQ6cGFzczp3w7ZyZA==", "YWdlbnQ6cGFzczp3w7ZyZA=="})
    void nobodyGetsInWithTheHeader(String header) throws Exception {
        assertThat(accounts.authenticate(header)).isNull();
    }

    @Test
    void whatIsPrintedShowsNoPassword() {
        assertThat(BasicCredentials.parse(basic("agent:pass"))).hasToString("agent");
        assertThat(new Account("agent", Set.of(), new PasswordHash("pass", 1))).hasToString("agent");
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
