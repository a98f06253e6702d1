package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.switchboard.Ids;
import dev.verbatim.sample.voice.VoiceDispatcher;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Scenario;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Replays every sample of the pages against the server over HTTP and CometD. */
class ReplaysTest {
    /** This sample contradicts itself: its notifications name two calls, and neither is that of its request. */
    private static final String CONTRADICTION = "SwapCalls, Sample 1";

    private final ApiModel model = ApiModel.load(VoiceDispatcher.class);
    private final Map<String, SampleSetups.Setup> setups = new SampleSetups().all();

    @TestFactory
    Stream<DynamicTest> theServerDoesWhatThePagesShow() {
        return setups.entrySet().stream()
                .map(setup -> DynamicTest.dynamicTest(setup.getKey(), () -> replay(setup.getKey(), setup.getValue())));
    }

    @Test
    void everySampleIsReplayed() {
        Set<String> samples =
                model.samples().stream().map(ReplaysTest::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(samples).contains(CONTRADICTION);
        samples.remove(CONTRADICTION);
        assertThat(samples).isEqualTo(setups.keySet());
    }

    private void replay(String name, SampleSetups.Setup setup) throws Exception {
        String[] parts = name.split(", ");
        Scenario scenario = model.scenario(parts[0], parts[1]);
        try (ContactCentre centre = new ContactCentre(Ids.from(new Random(5005)))) {
            SampleReplay sample = new SampleReplay(centre, scenario);
            setup.prepare(sample);
            sample.replay();
        }
    }

    private static String name(Sample sample) {
        return sample.operation() + ", " + sample.heading();
    }
}
