package dev.verbatim.sample.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    void acceptsTheRightPasswordRepeatedly() {
        for (int i = 0; i < 3; i++) {
            Caller caller = authenticate(accounts, basic("agent:pass:wörd"));
            assertThat(caller).isNotNull();
            assertThat(caller.name()).isEqualTo("agent");
            assertThat(caller.features()).containsExactly("api-voice");
            assertThat(authenticate(accounts, basic("agent:pass:word"))).isNull();
        }
    }

    @Test
    void theSchemeIsCaseInsensitive() {
        String credentials = basic("agent:pass:wörd").substring("Basic ".length());

        assertThat(authenticate(accounts, "bAsIc   " + credentials + " ")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent:", "agent", ":", "", "AGENT:pass:wörd", "agent :pass:wörd", "nobody:pass:wörd"})
    void refusesWrongCredentials(String pair) {
        assertThat(authenticate(accounts, basic(pair))).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic !", "Bearer YWdlbnQ6cGFzczp3w7ZyZA==", "YWdlbnQ6cGFzczp3w7ZyZA=="})
    void refusesMalformedHeaders(String header) {
        assertThat(authenticate(accounts, header)).isNull();
    }

    /** Equal passwords have different hashes. */
    @Test
    void storesOnlyAHash() throws Exception {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            PasswordHash hash = new PasswordHash("pass:wörd", 1_000);
            assertThat(hash.matches("pass:wörd")).isTrue();
            for (Field field : PasswordHash.class.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && field.getType() != int.class) {
                    field.setAccessible(true);
                    assertThat(field.getType()).isEqualTo(byte[].class);
                    kept.add(new String((byte[]) field.get(hash), StandardCharsets.ISO_8859_1));
                }
            }
        }

        assertThat(kept).hasSize(6).noneMatch(bytes -> bytes.contains("pass"));
        assertThat(kept.subList(0, 2)).doesNotContainAnyElementsOf(kept.subList(3, 5));
    }

    @Test
    void toStringShowsNoPassword() {
        assertThat(BasicCredentials.parse(basic("agent:pass"))).hasToString("agent");
        assertThat(new Account("agent", Set.of(), new PasswordHash("pass", 1))).hasToString("agent");
    }

    @Test
    void unknownNamesTakeAsLongAsWrongPasswords() {
        Accounts slow =
                new Accounts(List.of(new Account("agent", Set.of(), new PasswordHash("secret", 20_000))), 20_000);

        long[] known = new long[9];
        long[] unknown = new long[9];
        // In turn: what else this machine does lengthens both.
        for (int i = 0; i < known.length; i++) {
            known[i] = nanos(slow, "agent:wrong");
            unknown[i] = nanos(slow, "nobody:wrong");
        }

        assertThat((double) median(known) / median(unknown)).isBetween(0.5, 2.0);
    }

    private static long nanos(Accounts accounts, String pair) {
        long begin = System.nanoTime();
        assertThat(authenticate(accounts, basic(pair))).isNull();
        return System.nanoTime() - begin;
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static @Nullable Caller authenticate(Accounts accounts, @Nullable String authorization) {
        BasicCredentials credentials = BasicCredentials.parse(authorization);
        if (credentials == null) {
            return null;
        }
        Caller before = accounts.verifiedBefore(credentials);
        return before != null ? before : accounts.verify(credentials);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
