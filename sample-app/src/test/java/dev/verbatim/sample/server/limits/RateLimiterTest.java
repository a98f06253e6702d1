package dev.verbatim.sample.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimiterTest {
    private static final int RATE = 200;
    private static final RateLimitKey AGENT = RateLimitKey.user("agent");
    private static final RateLimitKey BOB = RateLimitKey.user("bob");

    /** Starts shortly before it overflows, as {@link System#nanoTime} may. */
    private final AtomicLong clock =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(30).toNanos());

    private final RateLimiter rates = new RateLimiter(RATE, clock::get);

    /** The number of accepted requests per second does not depend on how many are sent. */
    @ParameterizedTest
    @ValueSource(ints = {201, 300, 1_000, 20_000})
    void aSenderWhoExceedsTheRateIsServedAtTheRate(int sentPerSecond) {
        sendForASecond(AGENT, 100_000);
        for (int second = 0; second < 60; second++) {
            assertThat(sendForASecond(AGENT, sentPerSecond)).isBetween(RATE - 1, RATE + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 199, 200})
    void aSenderWithinTheRateIsNeverRefused(int sentPerSecond) {
        for (int second = 0; second < 60; second++) {
            assertThat(sendForASecond(AGENT, sentPerSecond)).isEqualTo(sentPerSecond);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 1", "1000, 200", "2000, 400", "3600000, 400"})
    void allowsAtMostTwoSecondsWorthAfterAPause(int millis, int atOnce) {
        sendAtOnce(AGENT, 1_000);

        clock.addAndGet(Duration.ofMillis(millis).toNanos());

        assertThat(sendAtOnce(AGENT, 1_000)).isEqualTo(atOnce);
    }

    @Test
    void sendersDoNotAffectEachOther() {
        assertThat(sendAtOnce(AGENT, 1_000)).isEqualTo(400);
        assertThat(sendAtOnce(BOB, 1_000)).isEqualTo(400);
        assertThat(sendAtOnce(RateLimitKey.user("agent"), 1)).isZero();
        assertThat(sendAtOnce(address("192.0.2.1"), 1_000)).isEqualTo(400);
        assertThat(sendAtOnce(address("192.0.2.2"), 1_000)).isEqualTo(400);
        assertThat(sendAtOnce(address("192.0.2.1"), 1)).isZero();
    }

    /** All addresses of an IPv6 network share one limit, and so do all long names with the same beginning. */
    @Test
    void varyingTheAddressOrTheEndOfANameGivesNoNewLimit() {
        assertThat(sendAtOnce(address("2001:db8:0:1::1"), 1_000)).isEqualTo(400);
        assertThat(sendAtOnce(address("2001:db8:0:1:ffff::2"), 1)).isZero();
        assertThat(sendAtOnce(address("2001:db8:0:2::1"), 1)).isEqualTo(1);
        assertThat(sendAtOnce(RateLimitKey.claimed(at("192.0.2.1"), "n".repeat(5_000) + 1), 1_000))
                .isEqualTo(400);
        assertThat(sendAtOnce(RateLimitKey.claimed(at("192.0.2.1"), "n".repeat(5_000) + 2), 1))
                .isZero();
    }

    @Test
    void forgetsSendersAfterAWhile() {
        for (int i = 0; i < 10_000; i++) {
            rates.accepts(RateLimitKey.user("user" + i));
        }
        sendAtOnce(AGENT, 400);
        assertThat(rates.counted()).isEqualTo(10_001);

        clock.addAndGet(Duration.ofMillis(1_500).toNanos());
        assertThat(rates.counted()).isEqualTo(1);

        clock.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(rates.counted()).isZero();
    }

    /** Nobody calls the method that returns the number of senders. */
    @Test
    void newSendersDoNotAccumulate() {
        for (int i = 0; i < 100_000; i++) {
            rates.accepts(RateLimitKey.user("user" + i));
            clock.addAndGet(Duration.ofMillis(1).toNanos());
        }
        assertThat(rates).extracting("paid", InstanceOfAssertFactories.MAP).hasSizeLessThan(2_000);
    }

    private int sendForASecond(RateLimitKey sender, int count) {
        int accepted = 0;
        for (int i = 0; i < count; i++) {
            accepted += rates.accepts(sender) ? 1 : 0;
            clock.addAndGet(Duration.ofSeconds(1).toNanos() / count);
        }
        return accepted;
    }

    private int sendAtOnce(RateLimitKey sender, int count) {
        int accepted = 0;
        for (int i = 0; i < count; i++) {
            accepted += rates.accepts(sender) ? 1 : 0;
        }
        return accepted;
    }

    private static RateLimitKey address(String address) {
        return RateLimitKey.address(at(address));
    }

    private static InetSocketAddress at(String address) {
        return new InetSocketAddress(address, 50_000);
    }
}
