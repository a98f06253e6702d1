package dev.verbatim.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The class that docs/state.md shows is the one that these tests run. */
class DocumentedStateTest {
    private final MemoryStore store = new MemoryStore();
    private final Counter counter = new Counter(store);

    @Test
    void thePageShowsTheClass() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/verbatim/runtime/state/Counter.java"));
        String shown = source.substring(source.indexOf("/** Points"));
        assertThat(Files.readString(Path.of("../docs/state.md")))
                .contains(
                        shown.replace("new Moved(points(to))", "PointsReceived.builder().points(points(to)).build()"));
    }

    @Test
    void aStepChangesBothOrNeither() {
        List<Integer> told = new ArrayList<>();
        store.notifications().follow("ben", () -> told.add(counter.points("ben")));

        counter.give("anna", "ben", 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counter.give("anna", "ben", 8))
                .withMessage("anna has only 7 points");

        assertThat(counter.points("anna")).isEqualTo(7);
        assertThat(counter.points("ben")).isEqualTo(13);
        assertThat(told).containsExactly(13);
    }

    @Test
    void anOperationGoesOnWithTheStepOfItsLocks() {
        try (var held = counter.locks().acquire("zoe")) {
            counter.give("zoe", "anna", 1);
            assertThat(held).isInstanceOf(Step.class);
        }
        assertThat(counter.points("anna")).isEqualTo(11);
        assertThat(store.locksInUse()).isZero();
    }
}
