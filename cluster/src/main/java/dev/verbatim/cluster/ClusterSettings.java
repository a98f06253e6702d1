package dev.verbatim.cluster;

import dev.verbatim.runtime.state.LogLimits;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ClusterStoreBuilder} was told.
 *
 * @param self which of the nodes this one is
 * @param nodes {@code host:port} of each
 * @param copyAfter how many entries the log has before the node writes a copy of the state instead of them
 */
record ClusterSettings(
        String name,
        @Nullable InetAddress bindAddress,
        int port,
        String self,
        List<String> nodes,
        Path directory,
        @Nullable Credentials credentials,
        SortedMap<String, String> pages,
        LogLimits limits,
        ClusterTimeouts timeouts,
        long copyAfter,
        Clock clock) {}
