package dev.verbatim.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.cluster.LockEntry.Kept;
import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.StateUnavailableException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written under a lock. */
class LockEntryTest {
    private static final LogLimits LIMITS = LogLimits.DEFAULT.withKept(3, 100);

    @Test
    void itIsReadAsItWasWritten() {
        LockEntry entry = LockEntry.EMPTY
                .withStep(1)
                .withStep(-2)
                .withLog()
                .with(List.of(new Kept(10, 1_000), new Kept(20, 2_000)), LIMITS, 0);
        assertThat(LockEntry.fromBytes(entry.toBytes())).isEqualTo(entry);
        assertThat(LockEntry.fromBytes(LockEntry.EMPTY.withStep(7).toBytes())).isEqualTo(LockEntry.EMPTY.withStep(7));
        assertThat(LockEntry.fromBytes(null)).isEqualTo(LockEntry.EMPTY);
    }

    @Test
    void itHasTheLatestStepsOnly() {
        LockEntry entry = LockEntry.EMPTY;
        for (long step = 1; step <= 20; step++) {
            entry = entry.withStep(step);
        }
        assertThat(entry.steps()).containsExactly(13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L);
    }

    @Test
    void theOldestIsForgottenByCountBytesAndAge() {
        LockEntry two = LockEntry.EMPTY.withLog().with(List.of(new Kept(40, 1), new Kept(40, 2)), LIMITS, 0);
        assertThat(two.first()).isEqualTo(1);
        assertThat(two.with(List.of(new Kept(1, 3)), LIMITS, 0).first()).isEqualTo(1);
        assertThat(two.with(List.of(new Kept(1, 3), new Kept(1, 3)), LIMITS, 0).first())
                .isEqualTo(2);
        assertThat(two.with(List.of(new Kept(30, 3)), LIMITS, 0).first()).isEqualTo(2);
        assertThat(two.with(List.of(new Kept(1, 3)), LIMITS, 2).first()).isEqualTo(2);
        LockEntry many = two.with(List.of(new Kept(90, 3), new Kept(90, 3)), LIMITS, 0);
        assertThat(many.first()).isEqualTo(3);
        assertThat(many.log().number()).isEqualTo(4);
    }

    @Test
    void anotherFormatIsRefused() {
        byte[] bytes = LockEntry.EMPTY.toBytes();
        bytes[0] = 9;
        assertThatExceptionOfType(StateUnavailableException.class)
                .isThrownBy(() -> LockEntry.fromBytes(bytes))
                .withMessageContaining("format 9");
        assertThatExceptionOfType(StateUnavailableException.class)
                .isThrownBy(() -> LockEntry.fromBytes(new byte[] {1}));
    }
}
