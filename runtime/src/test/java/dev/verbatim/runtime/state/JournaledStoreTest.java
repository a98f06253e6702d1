package dev.verbatim.runtime.state;

import static dev.verbatim.runtime.state.MemoryStoreTest.TEXT;
import static dev.verbatim.runtime.state.Moved.payload;
import static dev.verbatim.runtime.state.Moved.payloads;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A store with a journal: what a new one begins with, and what a step that cannot be kept leaves behind. */
class JournaledStoreTest {
    private static final StateKey<String> COLOUR = TEXT.key("colour");
    private static final StateKey<String> SHAPE = TEXT.key("shape/of \"a\" thing");

    private final TestJournal journal = new TestJournal();
    private MemoryStore store = open();

    @Test
    void aNewStoreBeginsWhereTheLastOneHasEnded() {
        String beginning = store.notifications().after("anna/lee", null).position();
        change("red", 1);
        change("blue", 2);
        try (Step step = store.begin(Set.of("anna/lee"))) {
            step.remove(COLOUR);
            step.write(SHAPE, "round");
            step.commit();
        }

        store = open();

        assertThat(store.read(COLOUR)).isNull();
        assertThat(store.read(SHAPE)).isEqualTo("round");
        assertThat(store.read(SHAPE)).isEqualTo("round");
        NotificationLog.Replay replay = store.notifications().after("anna/lee", beginning);
        assertThat(payloads(replay)).containsExactly(payload(1), payload(2));
        assertThat(replay.missed()).isZero();
        assertThat(replay.notifications().get(1).channel()).isEqualTo("/moves");
        assertThat(replay.notifications().get(1).messageType()).isEqualTo("Moved");
        change("green", 3);
        assertThat(payloads(store.notifications().after("anna/lee", beginning))).hasSize(3);
    }

    @Test
    void aStepThatCannotBeKeptChangesNothing() {
        change("red", 1);
        String position = store.notifications().after("anna/lee", null).position();
        journal.full = true;

        assertThatThrownBy(() -> change("blue", 2))
                .isInstanceOf(StateUnavailableException.class)
                .hasMessage("the disk is full; make room");

        assertThat(store.read(COLOUR)).isEqualTo("red");
        assertThat(store.notifications().after("anna/lee", position).notifications())
                .isEmpty();
        assertThat(store.locksInUse()).isZero();
        journal.full = false;
        change("green", 3);
        assertThat(payloads(store.notifications().after("anna/lee", position))).containsExactly(payload(3));
    }

    @Test
    void theJournalDoesNotKeepWhatTheLogDoesNot() {
        for (int number = 1; number <= 50; number++) {
            change("red", number);
        }
        change("blue", 51);
        assertThat(journal.kept.keySet().stream().filter(name -> name.startsWith("log/")))
                .hasSizeBetween(3, 5);
    }

    @Test
    void aDamagedNotificationIsReported() {
        change("red", 1);
        journal.kept.replaceAll((name, bytes) -> name.startsWith("log/") ? new byte[] {1, 0, 9, 'a'} : bytes);
        assertThatThrownBy(this::open)
                .isInstanceOf(StateUnavailableException.class)
                .hasMessage("a stored notification is damaged");

        journal.kept.replaceAll((name, bytes) -> name.startsWith("log/") ? new byte[] {2} : bytes);
        assertThatThrownBy(this::open)
                .hasMessage("a stored notification has the format 2, which this version of Verbatim cannot read;"
                        + " run the version that has written it");

        journal.kept.replaceAll((name, bytes) -> name.startsWith("last/") ? "?".getBytes(UTF_8) : bytes);
        assertThatThrownBy(this::open)
                .hasMessage("the journal is damaged: last/anna/lee is not the id of a notification");
    }

    @Test
    void closingTheStoreClosesTheJournal() {
        store.close();
        assertThat(journal.closed).isTrue();
    }

    private void change(String colour, int number) {
        try (Step step = store.begin(Set.of("anna/lee"))) {
            step.write(COLOUR, colour);
            store.notifications().send("anna/lee", new Moved(number));
            step.commit();
        }
    }

    private MemoryStore open() {
        return new MemoryStore(LogLimits.DEFAULT.withKept(3, 1 << 20), Clock.systemUTC(), journal);
    }
}
