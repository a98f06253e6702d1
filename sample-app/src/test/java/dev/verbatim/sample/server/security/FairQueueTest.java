package dev.verbatim.sample.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.limits.RateLimitKey;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entries are written as address and name, such as {@code 1 agent}; the addresses are in 192.0.2.0/24. */
class FairQueueTest {
    private static final String ATTACKERS = "1";

    private final FairQueue<String> turns = new FairQueue<>(100, 40);

    @Test
    void servesEqualSendersInOrderOfArrival() {
        offer("1 agent a", "1 agent b", "1 agent c");

        assertThat(rest()).containsExactly("1 agent a", "1 agent b", "1 agent c");
        assertThat(turns.next()).isNull();
    }

    @Test
    void addressesTakeTurns() {
        offer("1 a", "1 b", "1 c", "1 d", "2 e", "3 f", "2 g");

        assertThat(rest().subList(0, 5)).contains("2 e", "3 f");
    }

    /** The attackers fill the queue and return as soon as they are served, each with a new name. */
    @Test
    void servesASenderWithAnOwnAddressSoon() {
        attack(40);
        for (int i = 0; i < 1_000; i++) {
            offer("2 agent");
            assertThat(turnsUntil("2 agent", "again" + i)).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void servesAnOwnNameAtASharedAddressWithinTwoTurns() {
        for (int i = 0; i < 39; i++) {
            offer(ATTACKERS + " bob");
        }
        for (int i = 0; i < 1_000; i++) {
            offer(ATTACKERS + " agent");
            int served = 0;
            for (String next = turns.next(); !(ATTACKERS + " agent").equals(next); next = turns.next()) {
                offer(ATTACKERS + " bob");
                served++;
            }
            assertThat(served).isLessThan(2);
        }
    }

    /** The attackers repeat the same names, and none of them waits twice. */
    @Test
    void servesANewNameAmongRepeatedNamesWithinTwoTurns() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 39; i++) {
            names.add(ATTACKERS + " name" + i);
        }
        offer(names.toArray(String[]::new));
        for (int i = 0; i < 100; i++) {
            offer(serve(1));
        }
        offer(ATTACKERS + " agent");

        assertThat(List.of(serve(2))).contains(ATTACKERS + " agent");
    }

    /** An attacker who tries one name from many addresses does not take the turns of other names. */
    @Test
    void servesAnOwnNameWithinTwoTurnsAgainstManyAddresses() {
        for (int i = 0; i < 90; i++) {
            offer(i + " bob");
        }
        for (int i = 0; i < 10; i++) {
            offer(serve(1));
        }
        offer("1 agent");

        assertThat(List.of(serve(2))).contains("1 agent");
    }

    @Test
    void nothingWaitsForever() {
        attack(39);
        offer(ATTACKERS + " agent");

        assertThat(turnsUntil(ATTACKERS + " agent", "again")).isLessThanOrEqualTo(40);
    }

    /** The sender shares the address with ever new names, and the name with others that were served before. */
    @Test
    void aNameServedBeforeDoesNotWaitForever() {
        offer(ATTACKERS + " agent");
        assertThat(turns.next()).isEqualTo(ATTACKERS + " agent");
        attack(39);
        offer(ATTACKERS + " agent");

        assertThat(turnsUntil(ATTACKERS + " agent", "again")).isLessThanOrEqualTo(80);
    }

    @Test
    void limitsTheEntriesOfAnAddress() {
        for (int i = 0; i < 40; i++) {
            assertThat(offerOne("1 name" + i)).isNull();
        }

        assertThat(offerOne("1 another")).isEqualTo("1 another");
        assertThat(offerOne("2 another")).isNull();
        assertThat(turns.size()).isEqualTo(41);
    }

    @Test
    void aNameWithFewerEntriesReplacesOneOfAnother() {
        for (int i = 0; i < 40; i++) {
            assertThat(offerOne("1 bob " + i)).isNull();
        }

        assertThat(offerOne("1 agent a")).isEqualTo("1 bob 39");
        assertThat(offerOne("1 bob 40")).isEqualTo("1 bob 40");
        assertThat(turns.size()).isEqualTo(40);
    }

    @Test
    void anAddressWithFewerEntriesReplacesOneOfAnother() {
        for (int i = 0; i < 100; i++) {
            assertThat(offerOne(i / 40 + " name" + i)).isNull();
        }

        assertThat(offerOne("3 agent")).isEqualTo("1 name79");
        assertThat(offerOne("3 alice")).isEqualTo("0 name39");
        assertThat(turns.size()).isEqualTo(100);
    }

    @Test
    void removesEntriesThatHaveWaitedTooLong() {
        turns.offer(sender("1 a"), "1 a", Long.MAX_VALUE - 1);
        turns.offer(sender("1 b"), "1 b", Long.MAX_VALUE);
        turns.offer(sender("1 c"), "1 c", Long.MIN_VALUE);

        assertThat(turns.waitingSinceBefore(Long.MIN_VALUE)).containsExactly("1 a", "1 b");
        assertThat(rest()).containsExactly("1 c");
    }

    private void attack(int count) {
        for (int i = 0; i < count; i++) {
            offer(ATTACKERS + " name" + i);
        }
    }

    private int turnsUntil(String expected, String names) {
        for (int served = 1; served < 1_000; served++) {
            if (expected.equals(turns.next())) {
                return served;
            }
            offer(ATTACKERS + " " + names + "of" + served);
        }
        throw new AssertionError(expected + " has no turn");
    }

    private String[] serve(int count) {
        String[] served = new String[count];
        for (int i = 0; i < count; i++) {
            served[i] = turns.next();
        }
        return served;
    }

    private List<String> rest() {
        List<String> rest = new ArrayList<>();
        for (String next = turns.next(); next != null; next = turns.next()) {
            rest.add(next);
        }
        return rest;
    }

    private void offer(String... attempts) {
        for (String attempt : attempts) {
            assertThat(offerOne(attempt)).isNull();
        }
    }

    private @Nullable String offerOne(String attempt) {
        return turns.offer(sender(attempt), attempt, 0);
    }

    private static RateLimitKey.Claimed sender(String attempt) {
        String[] parts = attempt.split(" ");
        return RateLimitKey.claimed(new InetSocketAddress("192.0.2." + parts[0], 50_000), parts[1]);
    }
}
