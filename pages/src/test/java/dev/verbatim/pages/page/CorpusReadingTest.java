package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CorpusReadingTest {
    private final Map<String, PageReading> readings =
            Corpus.read().stream().collect(Collectors.toMap(PageReading::file, Function.identity()));

    @Test
    void overviewsAndResourcesAreNoOperations() {
        assertThat(readings.values().stream().filter(PageReading.Other.class::isInstance))
                .extracting(PageReading::file)
                .containsExactlyInAnyOrder("overview/ReturnValues.md", "resource/Call.md");
    }

    @Test
    void everyOtherPageIsAnOperationWithOneRequestAndOneResponseASample() {
        List<OperationPage> pages = readings.values().stream()
                .filter(PageReading.Operation.class::isInstance)
                .map(reading -> ((PageReading.Operation) reading).page())
                .toList();
        assertThat(pages).hasSize(32).allSatisfy(page -> {
            assertThat(page.operationName()).isPresent();
            assertThat(page.properties().requestUrl()).isPresent();
            assertThat(page.samples()).isNotEmpty().allSatisfy(sample -> {
                assertThat(sample.steps().stream().filter(Step.Request.class::isInstance))
                        .hasSize(1);
                assertThat(sample.steps().stream().filter(Step.Response.class::isInstance))
                        .hasSize(1);
            });
        });
    }

    @Test
    void everyPartOfDialHasItsPlace() {
        OperationPage dial = page("voice/Dial.md");
        assertThat(dial.title()).contains(new Text("Dial", new Position(3, 1)));
        assertThat(dial.description()).isEqualTo("Makes a new outbound call to the destination.");
        assertThat(dial.properties())
                .isEqualTo(new Properties(
                        Optional.of(new Position(11, 1)),
                        Optional.of(new Text("/api/v2/me/devices/{id}/calls", new Position(11, 17))),
                        Optional.of(new Text("POST", new Position(13, 17))),
                        Optional.of(new Text("api-voice", new Position(14, 23)))));
        assertThat(dial.properties().features()).containsExactly("api-voice");
        ParameterTable table = dial.parameters().orElseThrow();
        assertThat(table.position()).isEqualTo(new Position(18, 1));
        assertThat(table.operationName()).contains(new Text("Dial", new Position(20, 19)));
        assertThat(table.parameters())
                .extracting(parameter -> parameter.name().orElseThrow())
                .containsExactly("destination", "location", "userData", "outboundCallerId");
        assertThat(table.parameters())
                .extracting(Parameter::presence)
                .containsExactly(
                        Parameter.Presence.UNSAID,
                        Parameter.Presence.OPTIONAL,
                        Parameter.Presence.OPTIONAL,
                        Parameter.Presence.OPTIONAL);
        Sample sample = dial.samples().get(0);
        assertThat(sample.heading()).isEqualTo(new Text("Sample 1", new Position(26, 1)));
        Step.Request request = (Step.Request) sample.steps().get(0);
        assertThat(request.position()).isEqualTo(new Position(31, 1));
        assertThat(request.line().orElseThrow().path().position()).isEqualTo(new Position(31, 6));
        assertThat(request.json().position()).isEqualTo(new Position(33, 1));
        assertThat(request.json().object().orElseThrow().member("destination"))
                .hasValueSatisfying(member -> assertThat(member.position()).isEqualTo(new Position(35, 3)));
    }

    private OperationPage page(String file) {
        return ((PageReading.Operation) readings.get(file)).page();
    }
}
