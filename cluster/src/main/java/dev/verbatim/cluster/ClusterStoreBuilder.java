package dev.verbatim.cluster;

import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.StateUnavailableException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says who a node is, where the others are, and how they know each other.
 *
 * @since 0.2.0
 */
public final class ClusterStoreBuilder {
    /** Where nodes listen, and are looked for, if nothing else is said. */
    public static final int DEFAULT_PORT = 7800;

    private static final int LEAST_SECRET = 16;
    private static final long LEAST_HEAP = 90L << 20;

    private final List<String> nodes = new ArrayList<>();
    private final SortedMap<String, String> pages = new TreeMap<>();
    private @Nullable String name;
    private @Nullable InetAddress bindAddress;
    private int port = DEFAULT_PORT;
    private @Nullable String self;
    private @Nullable Path directory;
    private @Nullable Credentials credentials;
    private boolean isSecure = true;
    private LogLimits limits = LogLimits.DEFAULT;
    private ClusterTimeouts timeouts = ClusterTimeouts.DEFAULT;
    private long copyAfter = 50_000;
    private Clock clock = Clock.systemUTC();

    ClusterStoreBuilder() {}

    /** Sets the name of the node, which no other node has, and which appears in logs. */
    public ClusterStoreBuilder name(String nodeName) {
        this.name = nodeName;
        return this;
    }

    /**
     * Sets where this node listens for the others. By default, on all addresses of this machine, at {@value #DEFAULT_PORT}.
     *
     * @param address an address of this machine, or its name
     * @throws IllegalArgumentException if there is no such address
     */
    public ClusterStoreBuilder bind(String address, int localPort) {
        try {
            this.bindAddress = InetAddress.getByName(address);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("the address \"" + address + "\" is not known", unknown);
        }
        this.port = localPort;
        return this;
    }

    /**
     * Lists all nodes, in any order, and this one too. The list is the same at every node. With three nodes, one may be lost; with
     * five, two.
     *
     * @param addresses such as {@code 10.0.0.1:7800}, or with a name that a name server knows: {@code voice-0.voice:7800}
     */
    public ClusterStoreBuilder nodes(String... addresses) {
        for (String address : addresses) {
            int colon = address.lastIndexOf(':');
            boolean hasPort = colon >= 0 && address.indexOf(']', colon) < 0;
            nodes.add(hasPort ? address : address + ":" + DEFAULT_PORT);
        }
        return this;
    }

    /**
     * Says which of the nodes this one is. By default, the one whose address is of this machine and whose port is this node's.
     *
     * @param address as in the list
     */
    public ClusterStoreBuilder self(String address) {
        this.self = address.lastIndexOf(':') >= 0 ? address : address + ":" + DEFAULT_PORT;
        return this;
    }

    /**
     * Sets where this node keeps its share, and finds it when it starts again. No other node uses it, and none starts with an empty one
     * under the address of a node that has had another, unless all others run: it would have forgotten what it has promised.
     *
     * @param folder created if it is not there
     */
    public ClusterStoreBuilder directory(Path folder) {
        this.directory = folder;
        return this;
    }

    /**
     * Sets the secret that all nodes share. They connect by TLS 1.3, with a key that the secret determines, and refuse nodes with
     * another one.
     *
     * @param secret at least 16 characters, from a random source
     * @throws IllegalArgumentException if it is shorter
     */
    public ClusterStoreBuilder secret(String secret) {
        if (secret.length() < LEAST_SECRET) {
            throw new IllegalArgumentException("the secret has " + secret.length() + " characters; it needs "
                    + LEAST_SECRET + ", such as from: openssl rand -base64 24");
        }
        this.credentials = Credentials.ofSecret(secret);
        return this;
    }

    /**
     * Connects nodes by TLS, in which each shows a certificate that the other one trusts. Instead of a secret.
     *
     * @param keyStore PKCS#12, with the node's key, and the certificates of whom it trusts
     * @throws IllegalArgumentException if it cannot be read
     */
    public ClusterStoreBuilder certificates(Path keyStore, String password) {
        this.credentials = Credentials.ofKeyStore(keyStore, password);
        return this;
    }

    /** Turns off encryption and authentication. Anyone who can reach the port can read and change everything, so use it only on a private network. */
    public ClusterStoreBuilder withoutSecurity() {
        this.isSecure = false;
        return this;
    }

    /**
     * Sets what this node serves. Nodes with other pages are refused with the names of those that differ; other builds of the
     * same pages are not.
     *
     * @param digests a digest by the name of the page, or of the operation
     */
    public ClusterStoreBuilder pages(Map<String, String> digests) {
        pages.clear();
        pages.putAll(digests);
        return this;
    }

    /** Sets what is kept of the notifications; {@link LogLimits#DEFAULT} by default. */
    public ClusterStoreBuilder limits(LogLimits logLimits) {
        this.limits = logLimits;
        return this;
    }

    /** Sets how long a step waits for a lock that another one has; 5 seconds by default. */
    public ClusterStoreBuilder lockTimeout(Duration most) {
        this.timeouts = new ClusterTimeouts(most, timeouts.answer(), timeouts.failure(), timeouts.start());
        return this;
    }

    ClusterStoreBuilder credentials(@Nullable Credentials others) {
        this.credentials = others;
        return this;
    }

    ClusterStoreBuilder timeouts(ClusterTimeouts others) {
        this.timeouts = others;
        return this;
    }

    ClusterStoreBuilder copyAfter(long entries) {
        this.copyAfter = entries;
        return this;
    }

    ClusterStoreBuilder clock(Clock other) {
        this.clock = other;
        return this;
    }

    /**
     * Joins the other nodes, and waits for them.
     *
     * @throws IllegalStateException if something was not said
     * @throws StateUnavailableException if the others refuse this node, or cannot be found; the message says why
     */
    public ClusterStore build() {
        String nodeName = name;
        if (nodeName == null || nodeName.isEmpty()) {
            throw new IllegalStateException("the node has no name; call name(...)");
        }
        if (nodes.isEmpty()) {
            throw new IllegalStateException("say where the nodes are, this one too; call nodes(...)");
        }
        Path folder = directory;
        if (folder == null) {
            throw new IllegalStateException("the node has no place on a disk; call directory(...)");
        }
        if (credentials == null && isSecure) {
            throw new IllegalStateException(
                    "the node has neither a secret nor certificates; call secret(...) or certificates(...)");
        }
        if (Runtime.getRuntime().maxMemory() < LEAST_HEAP) {
            throw new IllegalStateException(
                    "the JVM has " + (Runtime.getRuntime().maxMemory() >> 20) + " MB of heap, and a node needs "
                            + (LEAST_HEAP >> 20) + " MB; start it with -Xmx128m or more");
        }
        return new ClusterStore(new ClusterSettings(
                nodeName,
                bindAddress,
                port,
                self == null ? Self.among(nodes, bindAddress, port) : Self.listed(self, nodes),
                List.copyOf(nodes),
                folder.toAbsolutePath(),
                credentials,
                pages,
                limits,
                timeouts,
                copyAfter,
                clock));
    }
}
