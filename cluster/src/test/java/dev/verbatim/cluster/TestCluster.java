package dev.verbatim.cluster;

import dev.verbatim.runtime.state.LogLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Nodes in this JVM, over the loopback. */
final class TestCluster implements AutoCloseable {
    static final String SECRET = "a secret of these tests";
    private static final Credentials CREDENTIALS = Credentials.ofSecret(SECRET);
    static final LogLimits LIMITS = LogLimits.DEFAULT.withKept(5, 1 << 20);
    static final ClusterTimeouts TIMEOUTS = timeouts(Duration.ofSeconds(2), Duration.ofSeconds(30));
    /** For nodes that do not find the others. */
    static final ClusterTimeouts IMPATIENT = timeouts(Duration.ofSeconds(2), Duration.ofSeconds(3));

    private static final Random RANDOM = new Random();
    /** Below the ports of outgoing connections. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 30_000;

    private final ClusterTimeouts timeouts;
    private final Path folder;
    private final String[] addresses;
    private final int[] ports;
    private final List<Delay> delays = new ArrayList<>();
    private final AtomicLong bytes = new AtomicLong();
    private final List<ClusterStore> stores = new CopyOnWriteArrayList<>();

    TestCluster(int size, ClusterTimeouts timeouts) {
        this.timeouts = timeouts;
        folder = newFolder();
        addresses = new String[size];
        ports = new int[size];
        for (int i = 0; i < size; i++) {
            ports[i] = freePort();
            addresses[i] = "127.0.0.1:" + ports[i];
        }
    }

    /** Starts all nodes, with a long way between them. */
    static TestCluster startedFarApart(int size, long millis) throws IOException {
        TestCluster cluster = new TestCluster(size, TIMEOUTS);
        for (int i = 0; i < size; i++) {
            Delay delay = new Delay(cluster.ports[i], millis, cluster.bytes);
            cluster.delays.add(delay);
            cluster.addresses[i] = "127.0.0.1:" + delay.begin();
        }
        cluster.start(size);
        return cluster;
    }

    /** Returns how many bytes the nodes have sent to each other since the last call, if they are far apart. */
    long bytes() {
        return bytes.getAndSet(0);
    }

    private static ClusterTimeouts timeouts(Duration failure, Duration start) {
        return new ClusterTimeouts(Duration.ofSeconds(4), Duration.ofSeconds(6), failure, start);
    }

    private static int freePort() {
        while (true) {
            int port = RANDOM.nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }

    /** Starts all nodes at once. */
    static TestCluster started(int size) {
        return started(size, size, TIMEOUTS);
    }

    /** Starts some of the nodes at once. */
    static TestCluster started(int size, int running, ClusterTimeouts timeouts) {
        TestCluster cluster = new TestCluster(size, timeouts);
        cluster.start(running);
        return cluster;
    }

    private void start(int running) {
        startAll(running, node -> node);
    }

    /** Starts some of the nodes at once. */
    void startAll(int running, UnaryOperator<ClusterStoreBuilder> changes) {
        List<CompletableFuture<ClusterStore>> starting = new ArrayList<>();
        for (int i = 0; i < running; i++) {
            ClusterStoreBuilder builder = changes.apply(builder(i));
            starting.add(CompletableFuture.supplyAsync(builder::build));
        }
        starting.forEach(each -> stores.add(each.join()));
    }

    /** Starts all nodes with what they have kept. */
    void startAgain() {
        stores.clear();
        start(addresses.length);
    }

    /** Starts a node. */
    ClusterStore start(int node, UnaryOperator<ClusterStoreBuilder> changes) {
        return start(node, changes, addresses);
    }

    /** Starts a node with another list of nodes. */
    ClusterStore start(int node, UnaryOperator<ClusterStoreBuilder> changes, String... nodes) {
        ClusterStore store = changes.apply(builder(node, nodes)).build();
        stores.add(store);
        return store;
    }

    ClusterStoreBuilder builder(int node) {
        return builder(node, addresses);
    }

    private ClusterStoreBuilder builder(int node, String... nodes) {
        return ClusterStore.builder()
                .name(name(node))
                .bind("127.0.0.1", ports[node])
                .nodes(nodes)
                .self(nodes[Math.min(node, nodes.length - 1)])
                .directory(folder.resolve(name(node)))
                .credentials(CREDENTIALS)
                .pages(Map.of("voice.md", "1"))
                .limits(LIMITS)
                .timeouts(timeouts);
    }

    int port(int node) {
        return ports[node];
    }

    static String name(int node) {
        return "node-" + node;
    }

    ClusterStore store(int node) {
        return stores.get(node);
    }

    /** Ends a node without a word to the others. */
    void kill(int node) {
        store(node).kill();
    }

    private static void close(Delay delay) {
        try {
            delay.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("verbatim-cluster");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all nodes, and removes what they have kept. */
    @Override
    public void close() {
        stores.stream()
                .map(store -> {
                    Thread ending = new Thread(store::kill);
                    ending.start();
                    return ending;
                })
                .toList()
                .forEach(TestCluster::join);
        delays.forEach(TestCluster::close);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
