package dev.verbatim.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.yard.YardDispatcher;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Samples of a JSON-RPC API with parameters by position, and the members around what types read. */
class RpcSamplesTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ApiModel YARD = ApiModel.load(YardDispatcher.class);
    private static final Envelope FITTING = Envelope.jsonRpc()
            .parameters("params[]")
            .positions("yard.lift", "crane", "loads")
            .positions("yard.where", "crane")
            .build();

    @TestFactory
    Stream<DynamicTest> everyWholeMessageIsWritten() {
        return DynamicTest.stream(SampleTests.of(YARD, types(FITTING)).stream(), SampleTest::name, SampleTest::run);
    }

    @Test
    void resultsAreAnyJson() {
        assertThat(SampleTests.of(YARD, types(FITTING)))
                .extracting(SampleTest::name)
                .containsExactly(
                        "yard/yard.md:10 request yard.lift",
                        "yard/yard.md:22 response of yard.lift",
                        "yard/yard.md:30 notification yard.lifted of yard.lift",
                        "yard/yard.md:63 request yard.where",
                        "yard/yard.md:74 response of yard.where",
                        "yard/yard.md:86 request yard.greet",
                        "yard/yard.md:94 request yard.where");
    }

    @Test
    void everyOtherBlockHasAReason() {
        assertThat(SampleTests.unread(YARD, SampleTypes.none()))
                .extracting(UnreadSample::toString)
                .anyMatch(
                        unread -> unread.contains("request yard.stop, reason=no page of this API documents yard.stop"))
                .anyMatch(
                        unread -> unread.contains("response of yard.where, reason=there is no generated type for it"));
    }

    @Test
    void anotherEnvelopeThanThePageShowsFails() {
        Envelope byName = Envelope.jsonRpc().build();
        List<SampleTest> tests = SampleTests.of(YARD, types(byName));

        assertThatThrownBy(tests.get(0)::run)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "yard/yard.md:10 request yard.lift: the generated code writes something else around it")
                .hasMessageContaining("yard/yard.md:13: params: the page documents [\"0x07\",3], observed {");
    }

    @Test
    void anotherResponseThanThePageShowsFails() {
        Envelope with = Envelope.jsonRpc()
                .parameters("params[]")
                .positions("yard.lift", "crane", "loads")
                .result("result.value")
                .build();

        assertThatThrownBy(SampleTests.of(YARD, types(with)).get(1)::run)
                .hasMessageContaining("result: the page documents \"job-1\", observed {\"value\":\"job-1\"}");
    }

    @Test
    void pagesWithoutSamplesAreReportedAsSkipped() {
        List<DynamicTest> tests = new PageSamplesTest(EmptyDispatcher.class) {}.everySampleIsReadAndWrittenBack()
                .toList();

        assertThat(tests).extracting(DynamicTest::getDisplayName).containsExactly("the pages of Empty have no samples");
        assertThatThrownBy(tests.get(0).getExecutable()::execute).isInstanceOf(TestAbortedException.class);
    }

    private static SampleTypes types(Envelope envelope) {
        SampleTypes types = SampleTypes.none();
        for (String operation : List.of("yard.lift", "yard.where", "yard.greet")) {
            types.request(operation, in -> new Request(operation, tree(in), envelope))
                    .response(operation, RpcSamplesTest::tree, RpcSamplesTest::write);
        }
        return types.notification("yard.lifted", in -> new Event(tree(in), envelope));
    }

    private static JsonNode tree(JsonParser in) {
        return MAPPER.readTree(in);
    }

    private static void write(JsonNode value, JsonGenerator out) {
        MAPPER.writeTree(out, value);
    }

    private record Request(String operationName, JsonNode parameters, Envelope envelope) implements OperationRequest {
        @Override
        public void writeTo(JsonGenerator out) {
            write(parameters, out);
        }
    }

    private static final class EmptyDispatcher {}

    private record Event(JsonNode data, Envelope envelope) implements NotificationMessage {
        @Override
        public String messageType() {
            return "yard.lifted";
        }

        @Override
        public void writeData(JsonGenerator out) {
            write(data, out);
        }
    }
}
