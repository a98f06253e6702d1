package dev.verbatim.sample.server;

import dev.verbatim.sample.switchboard.Ids;
import dev.verbatim.sample.voice.VoiceDispatcher;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.contract.ContractSetup;
import dev.verbatim.testkit.contract.ContractTest;
import dev.verbatim.testkit.contract.PreparedScenario;
import dev.verbatim.testkit.contract.StateProbe;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;

/** The sample server keeps the contract of every page, over HTTP and CometD. */
class VoiceContractTest extends ContractTest {
    /** The device in the pages. */
    private static final String DOCUMENTED_DEVICE = "efe1ab32-53f9-43ce-b65e-5768c61f7d4a";

    private static ContactCentre centre;

    private final Map<String, SampleSetups.Setup> setups = new SampleSetups().all();

    VoiceContractTest() {
        super(VoiceDispatcher.class);
    }

    /** Dave, who has all features, talks to alice. */
    @Override
    protected Optional<ContractSetup> setup() throws Exception {
        centre = new ContactCentre(Ids.from(new Random(5005)));
        centre.connect("5000", "5008");
        return Optional.of(ContractSetup.against(centre.live("dave"))
                .bind(DOCUMENTED_DEVICE, centre.phone("5008").id())
                .userWithout("api-voice", centre.live("trainee"))
                .userWithout("api-voice-recording", centre.live("agent"))
                .withSampledMembers()
                .state(state(centre, "dave"))
                .flush(centre.server::flushNotifications)
                .scenarios(scenario -> setups.containsKey(scenario.name()), this::prepared));
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    private PreparedScenario prepared(Scenario scenario) throws Exception {
        ContactCentre own = new ContactCentre(Ids.from(new Random(5005)));
        SampleReplay sample = new SampleReplay(own, scenario);
        setups.get(scenario.name()).prepare(sample);
        return PreparedScenario.of(sample.ready(), sample.server())
                .state(state(own, sample.user()))
                .flush(own.server::flushNotifications)
                .closing(own);
    }

    /** The calls of all users, and what a user can read. */
    private static StateProbe state(ContactCentre centre, String name) {
        ApiUser user = centre.user(name);
        return () -> String.join(
                "\n",
                centre.state().toString(),
                user.get("/api/v2/me/calls").text(),
                user.get("/api/v2/me/devices").text());
    }
}
