package dev.verbatim.sample.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestKeysTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final RequestKeys keys = new RequestKeys(now::get);

    @Test
    void aKeyIsFirstOnceForEachUser() {
        assertThat(keys.isFirst("alice", "a")).isTrue();
        assertThat(keys.isFirst("alice", "a")).isFalse();
        assertThat(keys.isFirst("alice", "b")).isTrue();
        assertThat(keys.isFirst("bob", "a")).isTrue();
    }

    @Test
    void isForgottenAfterSeconds() {
        keys.isFirst("alice", "a");
        now.addAndGet(TimeUnit.SECONDS.toNanos(RequestKeys.SECONDS));
        assertThat(keys.isFirst("alice", "a")).as("just not yet").isFalse();

        now.incrementAndGet();

        assertThat(keys.remembered()).isZero();
        assertThat(keys.isFirst("alice", "a")).isTrue();
    }

    @Test
    void theNumberIsBounded() {
        for (int i = 0; i <= RequestKeys.MOST; i++) {
            keys.isFirst("alice", Integer.toString(i));
        }

        assertThat(keys.remembered()).isEqualTo(RequestKeys.MOST);
        assertThat(keys.isFirst("alice", "0")).as("the oldest").isTrue();
        assertThat(keys.isFirst("alice", "2")).isFalse();
    }
}
