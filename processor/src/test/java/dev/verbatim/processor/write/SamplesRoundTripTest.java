package dev.verbatim.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.page.Corpus;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.shape.SampleObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reads every sample of every page into its generated type and writes it back JSON-equal. */
class SamplesRoundTripTest {
    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void everySampleOfTheSampleApplication() {
        roundTrip(TestPages.voice(), "CallStateChangeMessage");
        assertThat(counts)
                .containsKeys(
                        "AnswerRequest",
                        "CallStateChangeMessage",
                        "DialRequest",
                        "HangupRequest",
                        "HoldRequest",
                        "RetrieveRequest",
                        "SwapCallsRequest");
        assertThat(counts.get("CallStateChangeMessage")).isGreaterThan(10);
    }

    @Test
    void everySampleOfThePracticePagesAboutCalls() {
        roundTrip(Corpus.operationPages("voice/"), "CallStateChangeMessage", "DeviceStateChangeMessage");
        assertThat(counts).containsKeys("UpdateUserDataRequest", "DeviceStateChangeMessage", "AttachUserDataRequest");
    }

    @Test
    void everySampleOfThePracticePagesAboutMessages() {
        roundTrip(Corpus.operationPages("sms/"), "SMSsessionStateChangeMessage");
        assertThat(counts).containsKeys("SendMessageRequest", "ConsultResponse", "SMSsessionStateChangeMessage");
    }

    @Test
    void everySampleOfPagesWithValuesOfAllKinds() {
        roundTrip(
                TestPages.in(Path.of("src/test/resources/kinds")),
                "CapNote",
                "ChatMessage",
                "NN",
                "NothingEvent",
                "OddEvent",
                "SmsEvent");
        assertThat(counts).containsKeys("GetStatsResponse", "MapsRequest", "OddNamesResponse", "RecurResponse");
    }

    private void roundTrip(List<OperationPage> pages, String... messageTypes) {
        GeneratedApi api = new GeneratedApi(pages, messageTypes);
        ApiSamples samples = new ApiSamples(pages);
        for (OperationPage page : pages) {
            String operation = OperationNames.of(page).orElseThrow();
            for (SampleObject sample : samples.requests(operation)) {
                String type = operation + "Request";
                roundTrip(type, sample, GeneratedApi.write(api.read(type, json(sample)), "writeTo"));
            }
            if (api.source(operation + "Response") != null) {
                for (SampleObject sample : samples.responses(operation)) {
                    String type = operation + "Response";
                    roundTrip(type, sample, GeneratedApi.response(api.read(type, json(sample))));
                }
            }
        }
        for (String messageType : messageTypes) {
            for (ApiSamples.NotificationSample sample : samples.notifications(messageType)) {
                Object message = api.readData(messageType, json(sample.payload()));
                roundTrip(messageType, sample.payload(), GeneratedApi.write(message, "writeData"));
            }
        }
    }

    private void roundTrip(String type, SampleObject sample, String written) {
        assertThat(PlainJson.of(written))
                .as(() -> sample.file() + ":" + sample.object().position())
                .isEqualTo(PlainJson.of(sample.object()));
        counts.merge(type, 1, Integer::sum);
    }

    private static String json(SampleObject sample) {
        return PlainJson.text(sample.object());
    }
}
