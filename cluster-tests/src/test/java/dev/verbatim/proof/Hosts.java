package dev.verbatim.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A host for each node, in namespaces of Linux: one network between the nodes, from which each can be cut off, and another one between
 * the nodes and this JVM. It needs the program {@code ip}, and the rights of root.
 */
final class Hosts implements AutoCloseable {
    private static final int HOSTS_OF_NETWORK = 250;

    private final String prefix = "v" + ProcessHandle.current().pid() % 100_000;
    private final String network = "10." + (200 + ProcessHandle.current().pid() % 50);
    private final int size;

    private Hosts(int size) {
        this.size = size;
    }

    /** Whether this machine has what is needed. */
    static boolean arePossible() {
        try {
            String probe = "v" + ProcessHandle.current().pid() % 100_000 + "p";
            ip("netns", "add", probe);
            ip("netns", "del", probe);
            return true;
        } catch (IllegalStateException impossible) {
            return false;
        }
    }

    /** Creates hosts without any process. */
    static Hosts create(int size) {
        if (size > HOSTS_OF_NETWORK) {
            throw new IllegalArgumentException("at most " + HOSTS_OF_NETWORK + " hosts");
        }
        Hosts hosts = new Hosts(size);
        hosts.bridge("w");
        ip("addr", "add", hosts.network + ".0.254/24", "dev", hosts.prefix + "w");
        hosts.bridge("c");
        for (int i = 0; i < size; i++) {
            ip("netns", "add", hosts.prefix + i);
            hosts.connect(i, "w", "eth0", hosts.web(i));
            hosts.connect(i, "c", "eth1", hosts.address(i));
            ip("-n", hosts.prefix + i, "link", "set", "lo", "up");
        }
        return hosts;
    }

    private void bridge(String name) {
        ip("link", "add", prefix + name, "type", "bridge");
        ip("link", "set", prefix + name, "up");
    }

    private void connect(int host, String bridge, String device, String address) {
        ip("link", "add", prefix + bridge + host, "type", "veth", "peer", "name", device, "netns", prefix + host);
        ip("link", "set", prefix + bridge + host, "master", prefix + bridge, "up");
        ip("-n", prefix + host, "addr", "add", address + "/24", "dev", device);
        ip("-n", prefix + host, "link", "set", device, "up");
    }

    /** Returns a host's address for clients. */
    String web(int host) {
        return network + ".0." + (host + 1);
    }

    /** Returns a host's address for the other nodes. */
    String address(int host) {
        return network + ".1." + (host + 1);
    }

    /** Returns the beginning of a command that runs on a host. */
    List<String> command(int host) {
        return List.of("ip", "netns", "exec", prefix + host);
    }

    /** Cuts a host off from the others. Clients still reach it. */
    void cutOff(int host) {
        ip("link", "set", prefix + "c" + host, "down");
    }

    /** Ends {@link #cutOff}. */
    void connectAgain(int host) {
        ip("link", "set", prefix + "c" + host, "up");
    }

    /** Returns how many bytes the hosts have sent to each other, with the headers of the network. */
    long bytes() throws IOException {
        long bytes = 0;
        for (int i = 0; i < size; i++) {
            Path counter = Path.of("/sys/class/net", prefix + "c" + i, "statistics", "rx_bytes");
            bytes += Long.parseLong(Files.readString(counter).strip());
        }
        return bytes;
    }

    @Override
    public void close() {
        for (int i = 0; i < size; i++) {
            ip("netns", "del", prefix + i);
        }
        ip("link", "del", prefix + "w");
        ip("link", "del", prefix + "c");
    }

    private static void ip(String... arguments) {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + output);
            }
        } catch (IOException missing) {
            throw new IllegalStateException("there is no program ip", missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
