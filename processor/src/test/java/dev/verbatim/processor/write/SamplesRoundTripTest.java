package dev.verbatim.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.Corpus;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.pages.source.Position;
import java.nio.file.Path;
import java.util.ArrayList;
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
            for (SampleObject parameters : samples.requests(operation)) {
                String type = operation + "Request";
                SampleObject sample = named(parameters, "operationName", operation);
                roundTrip(type, sample, GeneratedApi.write(api.read(type, json(sample)), "writeTo"));
            }
            if (api.source(operation + "Response") != null) {
                for (SampleObject result : samples.responses(operation)) {
                    String type = operation + "Response";
                    SampleObject sample = with(
                            result, "statusCode", new JsonNumber(result.object().position(), "0"));
                    roundTrip(type, sample, GeneratedApi.response(api.read(type, json(sample))));
                }
            }
        }
        for (String messageType : messageTypes) {
            for (ApiSamples.NotificationSample sample : samples.notifications(messageType)) {
                SampleObject data = new SampleObject(
                        sample.data().file(), (JsonObject) sample.data().json());
                SampleObject payload = named(data, "messageType", messageType);
                Object message = api.readData(messageType, json(payload));
                roundTrip(messageType, payload, GeneratedApi.write(message, "writeData"));
            }
        }
    }

    /** The parts of a message, with the member that names it. */
    private static SampleObject named(SampleObject parts, String member, String name) {
        return with(parts, member, new JsonString(parts.object().position(), name));
    }

    private static SampleObject with(SampleObject parts, String member, JsonValue value) {
        List<JsonMember> members = new ArrayList<>(parts.object().members());
        Position position = parts.object().position();
        members.add(new JsonMember(member, position, value));
        return new SampleObject(parts.file(), new JsonObject(position, members));
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
