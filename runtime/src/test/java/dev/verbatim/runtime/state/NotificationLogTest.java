package dev.verbatim.runtime.state;

import static dev.verbatim.runtime.state.Moved.payload;
import static dev.verbatim.runtime.state.Moved.payloads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session reads that begins, or comes back, and what is not kept any more. */
class NotificationLogTest {
    private static final LogLimits LIMITS = LogLimits.DEFAULT;

    private Instant now = Instant.EPOCH;
    private final Clock clock = new InstantSourceClock(() -> now);
    private MemoryStore store = new MemoryStore(LIMITS, clock, null);

    @Test
    void aSessionThatBeginsReadsWhatComesLater() {
        send("anna", 1);
        NotificationLog.Replay begun = after("anna", null);
        send("anna", 2);
        send("ben", 3);
        send("anna", 4);

        assertThat(begun.notifications()).isEmpty();
        assertThat(payloads(after("anna", begun.position()))).containsExactly(payload(2), payload(4));
    }

    @Test
    void aSessionReadsOnFromAnyIdThatItHasReceived() {
        String beginning = after("anna", null).position();
        for (int number = 1; number <= 5; number++) {
            send("anna", number);
        }
        NotificationLog.Replay all = after("anna", beginning);
        assertThat(payloads(all)).hasSize(5);

        String third = Objects.requireNonNull(all.notifications().get(2).id());
        NotificationLog.Replay rest = after("anna", third);

        assertThat(payloads(rest)).containsExactly(payload(4), payload(5));
        assertThat(rest.missed()).isZero();
        assertThat(rest.position()).isEqualTo(third);
    }

    @Test
    void aSessionThatHasMissedMoreThanIsKeptIsToldHowMany() {
        store = new MemoryStore(LIMITS.withKept(3, 1 << 20), clock, null);
        String beginning = after("anna", null).position();
        for (int number = 1; number <= 10; number++) {
            send("anna", number);
        }

        NotificationLog.Replay replay = after("anna", beginning);

        assertThat(replay.missed()).isEqualTo(7);
        assertThat(payloads(replay)).containsExactly(payload(8), payload(9), payload(10));
        assertThat(replay.position()).endsWith("-7");
    }

    @Test
    void theBytesOfACallerAndOfAllAreBounded() {
        int size = RenderedNotification.of(new Moved(1)).toJson().length;
        store = new MemoryStore(LIMITS.withKept(100, 2 * size).withKeptBytesOfAll(3L * size), clock, null);
        for (int number = 1; number <= 5; number++) {
            send("anna", number);
            send("ben", number);
        }
        assertThat(store.keptNotifications()).isEqualTo(3);
        assertThat(store.keptBytes()).isEqualTo(3L * size);
    }

    @Test
    void theNotificationsOfTheLatestStepAreAlwaysKept() {
        store = new MemoryStore(LIMITS.withKept(1, 1).withKeptBytesOfAll(1), clock, null);
        String beginning = after("anna", null).position();
        try (Step step = store.begin(Set.of("anna"))) {
            send("anna", 1);
            send("anna", 2);
            step.commit();
        }
        assertThat(payloads(after("anna", beginning))).containsExactly(payload(1), payload(2));
    }

    @Test
    void oldOnesAreRemovedWhenOthersAreAdded() {
        String beginning = after("anna", null).position();
        send("anna", 1);
        now = now.plus(LIMITS.keptFor().dividedBy(2));
        send("anna", 2);
        now = now.plus(LIMITS.keptFor().dividedBy(2)).plusMillis(1);
        send("ben", 3);

        NotificationLog.Replay replay = after("anna", beginning);
        assertThat(replay.missed()).isEqualTo(1);
        assertThat(payloads(replay)).containsExactly(payload(2));
    }

    @Test
    void aLogThatNobodyHasReadForLongIsForgottenAndItsIdsAreUnknown() {
        String beginning = after("anna", null).position();
        send("anna", 1);
        now = now.plus(LIMITS.keptFor()).plusMillis(1);
        send("ben", 2);

        assertThat(after("anna", beginning).missed()).isEqualTo(-1);
        assertThat(store.keptNotifications()).isEqualTo(1);
    }

    @Test
    void aLogWithASessionIsNotForgotten() {
        String beginning = after("anna", null).position();
        NotificationLog.Following session = store.notifications().follow("anna", () -> {});
        send("anna", 1);
        now = now.plus(LIMITS.keptFor()).plusMillis(1);
        send("ben", 2);
        send("anna", 3);

        NotificationLog.Replay replay = after("anna", beginning);
        session.close();

        assertThat(replay.missed()).isEqualTo(1);
        assertThat(payloads(replay)).containsExactly(payload(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "17",
                "x-17",
                "LOG-",
                "LOG-x",
                "LOG--1",
                "LOG-99",
                "LOG-9999999999999999999999",
                "OTHER-1"
            })
    void idsThatAreNotFromThisLogAreUnknown(String pattern) {
        send("anna", 1);
        send("ben", 1);
        String own = after("anna", null).position();
        String other = after("ben", null).position();
        String id = pattern.replace("LOG", own.substring(0, own.indexOf('-')))
                .replace("OTHER", other.substring(0, other.indexOf('-')));

        NotificationLog.Replay replay = after("anna", id);

        assertThat(replay.missed()).isEqualTo(-1);
        assertThat(replay.notifications()).isEmpty();
        assertThat(replay.position()).isEqualTo(own);
    }

    @Test
    void limitsThatKeepNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIMITS.withKept(0, 1))
                .withMessage("maxKept is 0; it must be 1 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> LIMITS.withKept(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LIMITS.withKeptBytesOfAll(0));
        assertThatIllegalArgumentException().isThrownBy(() -> LIMITS.withKeptFor(Duration.ZERO));
    }

    private void send(String caller, int number) {
        store.notifications().send(caller, new Moved(number));
    }

    private NotificationLog.Replay after(String caller, String id) {
        return store.notifications().after(caller, id);
    }

    private static final class InstantSourceClock extends Clock {
        private final InstantSource source;

        private InstantSourceClock(InstantSource source) {
            this.source = source;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    }
}
