package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.mock.MockServer;
import dev.verbatim.sample.voice.VoiceDispatcher;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.cometd.CometdReceiver;
import dev.verbatim.testkit.replay.Replay;
import dev.verbatim.testkit.style.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays every sample of the pages against a mock of the pages, with the verdict that {@link ReplaysTest} requires of the server: the
 * responses and notifications are as documented. The mock needs no setup; where the server needs a call or a user at a phone before the
 * first request, the mock is told to begin the scenario.
 */
class MockReplaysTest {
    private static final Pattern CALL = Pattern.compile("/(?:calls|devices)/([^/\"\\s]+)");

    /** Other samples have the same first request, and only the situation before it differs. */
    private static final Set<String> AMBIGUOUS =
            Set.of("Retrieve, Sample 2", "RemoveParticipantFromConference, Sample 2");

    private static MockServer mock;

    private final ApiModel model = ApiModel.load(VoiceDispatcher.class);

    @BeforeAll
    static void start() throws IOException {
        mock = MockServer.of(Path.of("src/main/pages")).apis("voice").start();
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @TestFactory
    Stream<DynamicTest> theMockDoesWhatThePagesShow() {
        Set<String> samples = new SampleSetups().all().keySet();
        assertThat(samples).hasSizeGreaterThan(40);
        return samples.stream().map(name -> DynamicTest.dynamicTest(name, () -> replay(name)));
    }

    private void replay(String name) throws InterruptedException {
        mock.reset();
        String[] parts = name.split(", ");
        Scenario scenario = model.scenario(parts[0], parts[1]).withoutCoverage();
        Replay replay = Replay.of(scenario);
        List<String> ids = idsToKnow(scenario);
        for (int number = 0; number < ids.size(); number++) {
            replay.bind(ids.get(number), fails(scenario) ? ids.get(number) : "live-" + number);
        }
        if (scenario.steps().get(0) instanceof Step.Notification) {
            replay.stimulus(1, "the mock begins", session -> mock.begin("agent", parts[0], parts[1]));
        } else if (AMBIGUOUS.contains(name)) {
            mock.begin("agent", parts[0], parts[1]);
        }
        replay.flush(session -> mock.awaitNotifications())
                .against(LiveServer.at(mock.uri())
                        .notifications(CometdReceiver.longPolling("/notifications"))
                        .user("agent", "any"))
                .assertAsDocumented();
    }

    /** A documented failure is the answer to exactly the documented request. */
    private static boolean fails(Scenario scenario) {
        return scenario.steps().stream()
                .anyMatch(step -> step instanceof Step.Response response && response.outcome() == Outcome.FAILURE);
    }

    /** The ids that requests send before any notification has shown them. */
    private static List<String> idsToKnow(Scenario scenario) {
        Set<String> ids = new LinkedHashSet<>();
        StringBuilder shown = new StringBuilder();
        for (Step step : scenario.steps()) {
            if (step instanceof Step.Request request) {
                Matcher call = CALL.matcher(
                        "/" + request.path() + "\n" + request.body().text());
                call.results()
                        .map(found -> found.group(1))
                        .filter(id -> shown.indexOf(id) < 0)
                        .forEach(ids::add);
            } else {
                shown.append(step.body().text());
            }
        }
        return new ArrayList<>(ids);
    }
}
