package dev.verbatim.cluster;

import static dev.verbatim.cluster.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.runtime.state.StateUnavailableException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may join. Two nodes run, of the three that are listed. */
class JoinTest {
    private static final TestCluster CLUSTER = TestCluster.started(3, 2, TestCluster.TIMEOUTS);

    @AfterAll
    static void stop() {
        CLUSTER.close();
    }

    @Test
    void aNodeWithAnotherSecretIsRefused() {
        assertRefused(node -> node.secret("another secret of them"))
                .withMessageContaining("127.0.0.1")
                .withMessageEndingWith("have another secret or other certificates; give all nodes the same");
    }

    @Test
    void aNodeWithoutSecretIsRefused() {
        assertRefused(node -> node.credentials(null).withoutSecurity().timeouts(TestCluster.IMPATIENT))
                .withMessageStartingWith("node-2 has not found 2 of the nodes 127.0.0.1:")
                .withMessageContaining("that they have a secret if this node has one, or none");
    }

    @Test
    void aNodeWithOtherPagesIsRefused() {
        assertRefused(node -> node.pages(Map.of("voice.md", "2", "fax.md", "1")))
                .withMessageContaining("it serves other pages than node-0; only there: fax.md; different: voice.md;");
        assertRefused(node -> node.pages(Map.of())).withMessageContaining("not there: voice.md");
    }

    @Test
    void aNodeWhoseNameIsTakenIsRefused() {
        assertRefused(node -> node.name("node-1"))
                .withMessageContaining("refuse this node: there is a node with this name already, node-1");
    }

    @Tag("long")
    @Test
    void aNodeWithAnotherTimeIsRefused() {
        assertRefused(node -> node.clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5))))
                .withMessageContaining("seconds ahead, and may differ by 30");
        assertRefused(node -> node.clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5))))
                .withMessageContaining("seconds behind");
    }

    @Tag("long")
    @Test
    void aNodeThatFindsNoOthersDoesNotBegin() {
        assertThatExceptionOfType(StateUnavailableException.class)
                .isThrownBy(() ->
                        new TestCluster(3, TestCluster.IMPATIENT).builder(0).build())
                .withMessageStartingWith("node-0 has not found 2 of the nodes 127.0.0.1:");
    }

    @Test
    void aNodeSaysWhoItIsAndWhereTheOthersAre() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ClusterStore.builder().nodes("a").build())
                .withMessageContaining("name(...)");
        assertThatIllegalStateException()
                .isThrownBy(() -> ClusterStore.builder().name("a").build())
                .withMessageContaining("nodes(...)");
        assertThatIllegalStateException()
                .isThrownBy(() -> ClusterStore.builder().name("a").nodes("b").build())
                .withMessageContaining("directory(...)");
        assertThatIllegalStateException()
                .isThrownBy(() -> ClusterStore.builder()
                        .name("a")
                        .nodes("b")
                        .directory(Path.of("target"))
                        .build())
                .withMessageContaining("secret(...)");
        assertThatIllegalStateException()
                .isThrownBy(() -> ClusterStore.builder()
                        .name("a")
                        .nodes("192.0.2.1")
                        .directory(Path.of("target"))
                        .secret(TestCluster.SECRET)
                        .build())
                .withMessageContaining("none of the nodes 192.0.2.1:7800 has an address of this machine")
                .withMessageContaining("self(...)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterStore.builder().secret("too short"))
                .withMessageContaining("it needs 16");
    }

    @Test
    void nodesAreFoundByDns() {
        TestCluster one = new TestCluster(1, TestCluster.TIMEOUTS);
        try (one) {
            ClusterStore store =
                    one.start(0, node -> node.self("localhost:" + one.port(0)), "localhost:" + one.port(0));
            Texts.write(store, "alice", "value");
            assertThat(Texts.read(store, "alice")).isEqualTo("value");
        }
    }

    @Test
    void certificatesTakeThePlaceOfASecret(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("node.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            SecretCertificate.keyStore("the key of these nodes").store(out, SecretCertificate.PASSWORD);
        }
        TestCluster two = new TestCluster(2, TestCluster.TIMEOUTS);
        String password = new String(SecretCertificate.PASSWORD);
        try (two) {
            var first = CompletableFuture.supplyAsync(() -> two.start(0, node -> node.certificates(file, password)));
            two.start(1, node -> node.certificates(file, password));
            assertThat(first.join().nodes()).containsExactly("node-0", "node-1");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterStore.builder().certificates(file, "wrong"))
                .withMessageContaining("node.p12");
    }

    private static ThrowableAssertAlternative<StateUnavailableException> assertRefused(
            UnaryOperator<ClusterStoreBuilder> changes) {
        var refused =
                assertThatExceptionOfType(StateUnavailableException.class).isThrownBy(() -> CLUSTER.start(2, changes));
        until("alone", () -> CLUSTER.store(0).nodes().size() == 2);
        assertThat(CLUSTER.store(0).isAvailable()).isTrue();
        return refused;
    }
}
