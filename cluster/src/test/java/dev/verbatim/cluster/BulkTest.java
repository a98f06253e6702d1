package dev.verbatim.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More is written than the connections between the nodes hold. */
@Tag("long")
class BulkTest {
    @Test
    void nodesGoOnAfterManyMegabytes() {
        String value = "x".repeat(10_000);
        try (TestCluster cluster = TestCluster.started(3)) {
            for (int i = 0; i < 600; i++) {
                Texts.write(cluster.store(i % 3), "name-" + i % 10, value);
            }
            assertThat(Texts.read(cluster.store(2), "name-1")).isEqualTo(value);
        }
    }
}
