package dev.verbatim.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nodes in JVMs of their own, and a balancer in front of them. */
final class Cluster implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx192m");
    private static final int MOST_NODES = 26;

    private final List<Node> nodes = new ArrayList<>();
    private final @Nullable Hosts hosts;
    private final Path folder;
    private final Balancer balancer;

    private Cluster(List<InetSocketAddress> addresses, @Nullable Hosts hosts) throws Exception {
        this.hosts = hosts;
        this.folder = Files.createTempDirectory("verbatim-nodes");
        this.balancer = new Balancer(addresses);
    }

    /** Starts nodes on this host, and waits until they serve. */
    static Cluster start(int size, int agents) throws Exception {
        return start(size, agents, null);
    }

    /** Returns nodes on this host that are not started. */
    static Cluster prepare(int size, int agents) throws Exception {
        return prepare(size, agents, null);
    }

    /** Starts each node on a host of its own, and waits until they serve. */
    static Cluster startApart(int size, int agents) throws Exception {
        Hosts hosts = Hosts.create(size);
        try {
            return start(size, agents, hosts);
        } catch (Exception | AssertionError failure) {
            hosts.close();
            throw failure;
        }
    }

    private static Cluster start(int size, int agents, @Nullable Hosts hosts) throws Exception {
        return prepare(size, agents, hosts).launched();
    }

    private static Cluster prepare(int size, int agents, @Nullable Hosts hosts) throws Exception {
        if (size > MOST_NODES) {
            throw new IllegalArgumentException("at most " + MOST_NODES + " nodes");
        }
        List<InetSocketAddress> web = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            web.add(new InetSocketAddress(hosts == null ? "127.0.0.1" : hosts.web(i), Node.freePort()));
            addresses.add((hosts == null ? "127.0.0.1" : hosts.address(i)) + ":" + Node.freePort());
        }
        Cluster cluster = new Cluster(web, hosts);
        IntStream.range(0, size).forEach(i -> cluster.nodes.add(cluster.node(i, web.get(i), agents, addresses)));
        return cluster;
    }

    /** Starts one server with a store in memory, as it is without a cluster. */
    static Cluster alone(int agents) throws Exception {
        InetSocketAddress address = new InetSocketAddress("127.0.0.1", Node.freePort());
        Cluster cluster = new Cluster(List.of(address), null);
        cluster.nodes.add(new Node(
                "alone",
                address,
                cluster.command(null),
                List.of(text(address), cluster.uri(), String.valueOf(agents))));
        return cluster.launched();
    }

    /** Starts all nodes, and waits until they serve. */
    Cluster launched() throws Exception {
        try {
            for (Node node : nodes) {
                node.launch();
            }
            for (Node node : nodes) {
                node.awaitServing();
            }
            return this;
        } catch (Exception | AssertionError failure) {
            close();
            throw failure;
        }
    }

    private Node node(int number, InetSocketAddress web, int agents, List<String> addresses) {
        String name = String.valueOf((char) ('a' + number));
        return new Node(
                name,
                web,
                command(number),
                List.of(
                        text(web),
                        uri(),
                        String.valueOf(agents),
                        name,
                        addresses.get(number),
                        String.join(",", addresses),
                        "a secret of these tests",
                        folder.resolve(name).toString()));
    }

    private List<String> command(@Nullable Integer host) {
        List<String> command = new ArrayList<>();
        if (hosts != null && host != null) {
            command.addAll(hosts.command(host));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        return command;
    }

    private String uri() {
        return balancer.uri().toString();
    }

    private static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Returns what a node keeps. */
    Path directory(Node node) {
        return folder.resolve(node.name());
    }

    /** Cuts a node off from the others; only if each has a host of its own. */
    void cutOff(Node node) {
        ownHosts().cutOff(nodes.indexOf(node));
    }

    /** Ends {@link #cutOff}. */
    void connectAgain(Node node) {
        ownHosts().connectAgain(nodes.indexOf(node));
    }

    /** Returns how many bytes the nodes have sent to each other; 0 if that is not known, because they are on this host. */
    long bytesBetweenNodes() throws IOException {
        return hosts == null ? 0 : hosts.bytes();
    }

    private Hosts ownHosts() {
        if (hosts == null) {
            throw new IllegalStateException("the nodes are on this host");
        }
        return hosts;
    }

    Balancer balancer() {
        return balancer;
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        balancer.close();
        if (hosts != null) {
            hosts.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
