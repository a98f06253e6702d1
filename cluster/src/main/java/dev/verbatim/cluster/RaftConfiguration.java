package dev.verbatim.cluster;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.ratis.client.RaftClientConfigKeys;
import org.apache.ratis.conf.Parameters;
import org.apache.ratis.conf.RaftProperties;
import org.apache.ratis.grpc.GrpcConfigKeys;
import org.apache.ratis.protocol.RaftGroup;
import org.apache.ratis.protocol.RaftGroupId;
import org.apache.ratis.protocol.RaftPeer;
import org.apache.ratis.retry.RetryPolicy;
import org.apache.ratis.server.RaftServerConfigKeys;
import org.apache.ratis.util.SizeInBytes;
import org.apache.ratis.util.TimeDuration;

/** How Apache Ratis is set up. */
final class RaftConfiguration {
    /** The most bytes of a batch; what a step may write is a little less. */
    static final int MOST_BYTES = 8 << 20;

    private static final RaftGroupId GROUP =
            RaftGroupId.valueOf(UUID.nameUUIDFromBytes("dev.verbatim.cluster".getBytes(StandardCharsets.UTF_8)));
    private static final SizeInBytes SEGMENT = SizeInBytes.valueOf("16MB");
    private static final SizeInBytes PREALLOCATED = SizeInBytes.valueOf("1MB");
    private static final TimeDuration NEVER = TimeDuration.valueOf(10_000, TimeUnit.DAYS);
    private static final TimeDuration PAUSE = TimeDuration.valueOf(50, TimeUnit.MILLISECONDS);
    private static final int ATTEMPTS = 100;

    /** A request that was not answered is sent again, and done once. */
    static final RetryPolicy RETRY = event -> new RetryPolicy.Action() {
        @Override
        public boolean shouldRetry() {
            return event.getAttemptCount() < ATTEMPTS;
        }

        @Override
        public TimeDuration getSleepTime() {
            return PAUSE;
        }
    };

    private RaftConfiguration() {}

    static RaftGroup group(ClusterSettings settings) {
        return RaftGroup.valueOf(
                GROUP, settings.nodes().stream().map(RaftConfiguration::peer).toList());
    }

    static RaftPeer self(ClusterSettings settings) {
        return peer(settings.self());
    }

    private static RaftPeer peer(String address) {
        // A colon would not do in the names of JMX.
        return RaftPeer.newBuilder()
                .setId(address.replace(':', '_'))
                .setAddress(address)
                .build();
    }

    static Parameters parameters(ClusterSettings settings) {
        Parameters parameters = new Parameters();
        Credentials credentials = settings.credentials();
        if (credentials != null) {
            GrpcConfigKeys.TLS.setConf(parameters, credentials.tls());
        }
        return parameters;
    }

    static RaftProperties properties(ClusterSettings settings) {
        RaftProperties properties = new RaftProperties();
        listen(properties, settings);
        keep(properties, settings);
        waitFor(properties, settings);
        return properties;
    }

    private static void listen(RaftProperties properties, ClusterSettings settings) {
        if (settings.bindAddress() != null) {
            GrpcConfigKeys.Server.setHost(properties, settings.bindAddress().getHostAddress());
        }
        GrpcConfigKeys.Server.setPort(properties, settings.port());
        GrpcConfigKeys.setMessageSizeMax(properties, SizeInBytes.valueOf(4L * MOST_BYTES));
    }

    private static void keep(RaftProperties properties, ClusterSettings settings) {
        RaftServerConfigKeys.setStorageDir(
                properties, List.of(settings.directory().toFile()));
        RaftServerConfigKeys.Log.setSegmentSizeMax(properties, SEGMENT);
        RaftServerConfigKeys.Log.setPreallocatedSize(properties, PREALLOCATED);
        RaftServerConfigKeys.Log.setSegmentCacheNumMax(properties, 2);
        RaftServerConfigKeys.Log.setPurgeUptoSnapshotIndex(properties, true);
        RaftServerConfigKeys.Log.setPurgeGap(properties, 1);
        RaftServerConfigKeys.Log.Appender.setBufferByteLimit(properties, SizeInBytes.valueOf(MOST_BYTES));
        RaftServerConfigKeys.Log.setWriteBufferSize(properties, SizeInBytes.valueOf(MOST_BYTES + 1_024));
        RaftServerConfigKeys.Snapshot.setAutoTriggerEnabled(properties, true);
        RaftServerConfigKeys.Snapshot.setAutoTriggerThreshold(properties, settings.copyAfter());
        RaftServerConfigKeys.Snapshot.setCreationGap(properties, 1);
        RaftServerConfigKeys.Snapshot.setTriggerWhenStopEnabled(properties, false);
        RaftServerConfigKeys.Snapshot.setRetentionFileNum(properties, 2);
    }

    private static void waitFor(RaftProperties properties, ClusterSettings settings) {
        long failure = settings.timeouts().failure().toMillis();
        TimeDuration least = TimeDuration.valueOf(failure / 4, TimeUnit.MILLISECONDS);
        TimeDuration most = TimeDuration.valueOf(failure / 2, TimeUnit.MILLISECONDS);
        RaftServerConfigKeys.Rpc.setTimeoutMin(properties, least);
        RaftServerConfigKeys.Rpc.setTimeoutMax(properties, most);
        RaftServerConfigKeys.Rpc.setRequestTimeout(properties, most);
        // A node that comes back is soon found: ten times at once, then four times a second.
        RaftServerConfigKeys.Log.Appender.setRetryPolicy(properties, "10ms,10, 250ms,1000000");
        // An Outbox waits for the answer before it sends the next batch.
        RaftServerConfigKeys.Log.Appender.setWaitTimeMin(properties, TimeDuration.ZERO);
        RaftClientConfigKeys.Rpc.setRequestTimeout(properties, most);
        RaftServerConfigKeys.LeaderElection.setLeaderStepDownWaitTime(properties, most);
        RaftServerConfigKeys.Read.setOption(properties, RaftServerConfigKeys.Read.Option.LINEARIZABLE);
        RaftServerConfigKeys.Read.setTimeout(properties, most);
        // A node that was stopped for long goes on, and catches up.
        RaftServerConfigKeys.setCloseThreshold(properties, NEVER);
    }
}
