package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.switchboard.Call;
import java.util.ArrayList;
import java.util.List;
import org.cometd.client.BayeuxClient;
import org.cometd.client.ext.AckExtension;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that acknowledges what it gets loses its connection, again and again, and misses nothing. */
@Timeout(60)
class ResumedSessionTest {
    @ParameterizedTest
    @EnumSource
    void missesNothing(Transport transport) throws Exception {
        try (ContactCentre centre = new ContactCentre();
                CuttableNetwork network = new CuttableNetwork(centre.server.baseUri());
                ApiUser agent = new ApiUser(network.uri(), "agent", ContactCentre.PASSWORD)) {
            BayeuxClient session = agent.client(transport);
            session.addExtension(new AckExtension());
            session.setBackOffStrategy(new BayeuxClient.BackOffStrategy.Constant(50));
            assertThat(ApiUser.handshake(session)).containsEntry("successful", true);
            String id = session.getId();
            assertThat(agent.subscribe(session, "/v2/me/calls")).containsEntry("successful", true);

            List<String> expected = new ArrayList<>();
            List<String> heard = new ArrayList<>();
            for (int cut = 0; cut < 3; cut++) {
                happen(centre, 5, expected);
                network.cut();
                happen(centre, 20, expected);
                network.mend();
                happen(centre, 5, expected);
                while (heard.size() < expected.size()) {
                    var next = agent.next();
                    heard.add(next.at("/data/call/id").asString()
                            + next.at("/data/call/state").asString());
                }
            }

            assertThat(heard).isEqualTo(expected);
            assertThat(session.getId()).isEqualTo(id);
        }
    }

    private static void happen(ContactCentre centre, int calls, List<String> expected) throws Exception {
        for (int i = 0; i < calls; i++) {
            Call call = centre.ring("5000", "5005");
            centre.switchboard.hangup(call.otherEnd());
            expected.add(call.id() + "Ringing");
            expected.add(call.id() + "Released");
        }
    }
}
