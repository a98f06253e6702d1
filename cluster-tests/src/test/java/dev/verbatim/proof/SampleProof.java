package dev.verbatim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.voice.VoiceDispatcher;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.NotificationReceiver;
import dev.verbatim.testkit.client.NotificationSession;
import dev.verbatim.testkit.client.Reception;
import dev.verbatim.testkit.cometd.CometdReceiver;
import dev.verbatim.testkit.replay.Replay;
import dev.verbatim.testkit.replay.ReplayReport;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sample 2 of the SwapCalls page, with each request sent to another node than the one before, and the notifications heard on a third. */
@Timeout(120)
class SampleProof {
    private static final int AGENTS = 6;

    @Test
    void sampleTwoIsReplayedOverThreeNodes() throws Exception {
        try (Cluster cluster = Cluster.start(3, AGENTS);
                Balancer two = new Balancer(List.of(
                        address(cluster.nodes().get(0)), address(cluster.nodes().get(1))))) {
            Agent alice = new Agent(two.uri(), 0, AGENTS, 1);
            Agent bob = new Agent(two.uri(), 1, AGENTS, 1);
            ReplayReport report = Replay.of(ApiModel.load(VoiceDispatcher.class).scenario("SwapCalls", "Sample 2"))
                    .stimulus(1, "phone 5000 dials 5005", session -> alice.dial("5005"))
                    .stimulus(
                            2,
                            "the agent sends Answer",
                            session -> session.send(
                                    "POST",
                                    "api/v2/me/calls/013V08JRL498H1OI04000VTAES00000R",
                                    "{\"operationName\": \"Answer\"}"))
                    .stimulus(7, "phone 5001 answers", session -> bob.answer())
                    .accept(2, "data.call.path", "the page leaves out the leading slash that all others have")
                    .against(LiveServer.at(two.uri())
                            .notifications(heardAt(cluster.nodes().get(2).uri()))
                            .user(ServerProgram.name(5), ServerProgram.password(5)));
            System.out.println(report);
            report.assertAsDocumented();
            assertThat(report.toString()).contains("10 of 10 steps as documented");
        }
    }

    private static InetSocketAddress address(Node node) {
        return new InetSocketAddress(node.uri().getHost(), node.uri().getPort());
    }

    private static NotificationReceiver heardAt(URI node) {
        NotificationReceiver receiver = CometdReceiver.webSocket("/api/v2/notifications");
        return new NotificationReceiver() {
            @Override
            public NotificationSession open(Reception reception) throws ConnectionException {
                LiveServer elsewhere = LiveServer.at(node)
                        .notifications(receiver)
                        .user(ServerProgram.name(5), ServerProgram.password(5));
                return receiver.open(new Reception(
                        elsewhere, reception.style(), reception.channels(), reception.timeout(), reception.inbox()));
            }

            @Override
            public boolean subscribesToChannels() {
                return true;
            }

            @Override
            public String toString() {
                return receiver + " at another node";
            }
        };
    }
}
