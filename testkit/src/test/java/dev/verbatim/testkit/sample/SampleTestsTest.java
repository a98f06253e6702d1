package dev.verbatim.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.voice.VoiceDispatcher;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SampleTestsTest {
    private final ApiModel model = ApiModel.load(VoiceDispatcher.class);

    @TestFactory
    Stream<DynamicTest> typesThatKeepEverythingPass() {
        SampleTypes types = SampleTypes.none()
                .request("Dial", in -> AnyMessage.read(in, "nothing"))
                .request("SwapCalls", in -> AnyMessage.read(in, "nothing"))
                .notification("CallStateChangeMessage", in -> AnyMessage.read(in, "nothing"));

        return DynamicTest.stream(SampleTests.of(model, types).stream(), SampleTest::name, SampleTest::run);
    }

    @Test
    void everyBlockThatHasATypeIsATest() {
        assertThat(SampleTests.of(model, SampleTypes.none()))
                .extracting(SampleTest::name)
                .startsWith(
                        "voice/Dial.md:22 request Dial",
                        "voice/SwapCalls.md:42 request SwapCalls",
                        "voice/SwapCalls.md:64 notification CallStateChangeMessage of SwapCalls")
                // The sample sends Hold, for which this API has no page.
                .noneMatch(name -> name.contains("request Hold"))
                .hasSize(13);
    }

    @Test
    void anUnreadBlockHasAReason() {
        assertThat(SampleTests.unread(model, SampleTypes.none()))
                .extracting(UnreadSample::toString)
                .allMatch(sample -> sample.startsWith("UnreadSample[name=voice/SwapCalls.md:")
                        && sample.endsWith("reason=no page of this API documents Hold]"))
                .isNotEmpty();
    }

    @Test
    void aTypeThatLosesAMemberFailsAtThePagesLine() {
        SampleTypes types = SampleTypes.none().request("SwapCalls", in -> AnyMessage.read(in, "otherCallUri"));
        SampleTest test = SampleTests.of(model, types).get(1);

        assertThatThrownBy(test::run)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "voice/SwapCalls.md:42 request SwapCalls: the generated type writes something else")
                .hasMessageContaining("voice/SwapCalls.md:46: otherCallUri: the page documents");
    }

    @Test
    void aTypeThatCannotReadItsSampleFails() {
        SampleTypes types = SampleTypes.none().request("SwapCalls", in -> {
            throw new IllegalArgumentException("otherCallUri is not a number");
        });

        assertThatThrownBy(SampleTests.of(model, types).get(1)::run)
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "voice/SwapCalls.md:42 request SwapCalls: the generated type cannot read it and write it back: "
                                + "otherCallUri is not a number");
    }

    @Test
    void generatedTypesAreFoundByTheirNames() {
        List<SampleTest> tests = SampleTests.of(model, SampleTypes.generatedWith(VoiceDispatcher.class));

        tests.get(0).run();
        assertThatThrownBy(tests.get(1)::run)
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "voice/SwapCalls.md:42 request SwapCalls: there is no generated type for it; an interface with"
                                + " @Operation(\"SwapCalls\") in the package of the API asks for one");
    }
}
