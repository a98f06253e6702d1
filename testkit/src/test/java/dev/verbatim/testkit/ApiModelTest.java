package dev.verbatim.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.voice.VoiceDispatcher;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

class ApiModelTest {
    private final ApiModel model = ApiModel.load(VoiceDispatcher.class);

    @Test
    void theModelKnowsOperationsPagesAndSamples() {
        assertThat(model.api()).isEqualTo("Voice");
        assertThat(model.operations())
                .extracting(DocumentedOperation::page)
                .containsExactly("voice/Dial.md", "voice/SwapCalls.md");
        assertThat(model.samples()).extracting(Sample::heading).containsExactly("Sample", "Sample 1", "Sample 2");
        assertThat(model.channels()).containsEntry("CallStateChangeMessage", "/v2/me/calls");
    }

    @Test
    void aSampleWithSeveralRequestsIsAScenario() {
        assertThat(model.scenarios()).extracting(Scenario::name).containsExactly("SwapCalls, Sample 2");
    }

    @Test
    void stepsHaveTheLinesOfThePage() {
        Step hold = model.scenario("SwapCalls", "sample 2").steps().get(2);

        Step.Body body = new Step.Body(278, "{\n  \"operationName\": \"Hold\"\n}");
        assertThat(hold)
                .isEqualTo(new Step.Request(
                        3,
                        "Next, the agent asks for the call to wait:",
                        276,
                        "POST",
                        "api/v2/me/calls/013V08JRL498H1OI04000VTAES00000R",
                        body,
                        Optional.of("Hold"),
                        Optional.empty(),
                        Optional.of(new Step.Part(body, JsonPointer.empty()))));
    }

    @Test
    void theErrorForAMissingSampleListsTheSamples() {
        assertThatThrownBy(() -> model.scenario("SwapCalls", "Sample 3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The pages of Voice have no sample \"Sample 3\" of SwapCalls; they have Dial, Sample; "
                        + "SwapCalls, Sample 1; SwapCalls, Sample 2");
    }

    @Test
    void samplesWithTheSameHeadingAreToldApartByTheirNumber() {
        DocumentedOperation dial = model.operations().get(0);
        ApiModel twice = new ApiModel(
                model.api(),
                model.packageName(),
                model.folder(),
                model.digest(),
                model.style(),
                model.refusals(),
                model.statuses(),
                model.general(),
                List.of(dial, model.operations().get(1), dial),
                model.unclaimed(),
                model.events(),
                model.channels(),
                model.types());

        assertThat(twice.scenario("Dial", "Sample", 2).steps())
                .isEqualTo(model.scenario("Dial", "Sample").steps());
        assertThatThrownBy(() -> twice.scenario("Dial", "Sample", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The pages of Voice have no 3. sample \"Sample\" of Dial; they have Dial, Sample (2 samples); "
                                + "SwapCalls, Sample 1; SwapCalls, Sample 2");
    }

    @Test
    void aMissingModelSaysWhatToConfigure() {
        assertThatThrownBy(() -> ApiModel.load(ForgottenDispatcher.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("META-INF/verbatim/dev.verbatim.testkit/Forgotten.json, is missing")
                .hasMessageContaining("annotationProcessorPaths")
                .hasMessageContaining("JDK 23");
    }

    @Test
    void aClassThatIsNotADispatcherHasNoModel() {
        assertThatThrownBy(() -> ApiModel.load(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
    }

    private static final class ForgottenDispatcher {}
}
