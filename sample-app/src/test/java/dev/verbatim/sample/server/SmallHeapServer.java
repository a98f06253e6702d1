package dev.verbatim.sample.server;

import dev.verbatim.sample.server.limits.ServerLimits;
import java.io.IOException;
import java.util.Set;

/** Runs a server in a JVM of its own, prints its address, and stops on a signal. */
final class SmallHeapServer {
    /** The number of users whose clients do not read: {@code slow0} at 7000, {@code slow1} at 7001, ... */
    static final int SLOW_USERS = 10;

    private SmallHeapServer() {}

    public static void main(String[] args) throws IOException {
        SampleServer.Builder builder = SampleServer.builder()
                .hashIterations(1_000)
                .limits(ServerLimits.DEFAULT.withRequestsPerSecond(100_000))
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", "secret", Set.of(SampleServer.API_VOICE), "5000")
                .user("operator", "secret", Set.of(SampleServer.METRICS));
        for (int i = 0; i < SLOW_USERS; i++) {
            builder.user("slow" + i, "secret", Set.of(SampleServer.API_VOICE), String.valueOf(7_000 + i));
        }
        SampleServer server = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        System.out.println(server.baseUri());
    }
}
