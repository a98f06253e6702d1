package dev.verbatim.cluster;

import dev.verbatim.runtime.state.LogLimits;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What a {@link ClusterStoreBuilder} was told. */
record ClusterSettings(
        String name,
        @Nullable InetAddress bindAddress,
        int port,
        List<InetSocketAddress> nodes,
        @Nullable String dnsName,
        int leastNodes,
        @Nullable Credentials credentials,
        SortedMap<String, String> pages,
        LogLimits limits,
        ClusterTimeouts timeouts,
        Clock clock) {}
