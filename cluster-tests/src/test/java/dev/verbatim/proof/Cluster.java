package dev.verbatim.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nodes in JVMs of their own, and a balancer in front of them. */
final class Cluster implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx192m");

    private final List<Node> nodes = new ArrayList<>();
    private final Path folder;
    private final Balancer balancer;

    private Cluster(Balancer balancer) throws IOException {
        this.balancer = balancer;
        this.folder = Files.createTempDirectory("verbatim-nodes");
    }

    /** Starts nodes, and waits until they serve. */
    static Cluster start(int size, int agents) throws Exception {
        List<Integer> ports = freePorts(size);
        List<Integer> clusterPorts = freePorts(size);
        Cluster cluster = new Cluster(new Balancer(ports));
        for (int node = 0; node < size; node++) {
            cluster.nodes.add(cluster.node(
                    String.valueOf((char) ('a' + node)),
                    cluster.balancer.uri(),
                    ports.get(node),
                    agents,
                    clusterPorts.get(node),
                    clusterPorts));
        }
        return cluster.launched();
    }

    /** Starts one server with a store in memory, as it is without a cluster. */
    static Cluster alone(int agents) throws Exception {
        int port = Node.freePort();
        Cluster cluster = new Cluster(new Balancer(List.of(port)));
        cluster.nodes.add(new Node(
                "alone",
                port,
                List.of(String.valueOf(port), cluster.balancer.uri().toString(), String.valueOf(agents)),
                OPTIONS));
        return cluster.launched();
    }

    private Cluster launched() throws Exception {
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

    private Node node(String name, URI address, int port, int agents, int clusterPort, List<Integer> clusterPorts) {
        List<String> arguments = List.of(
                String.valueOf(port),
                address.toString(),
                String.valueOf(agents),
                name,
                String.valueOf(clusterPort),
                clusterPorts.stream().map(String::valueOf).collect(Collectors.joining(",")),
                "a secret of these tests",
                folder.resolve(name).toString());
        return new Node(name, port, arguments, OPTIONS);
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<Integer> ports = new ArrayList<>();
        while (ports.size() < count) {
            ports.add(Node.freePort());
        }
        return ports;
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    Balancer balancer() {
        return balancer;
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        balancer.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
