package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.json.JsonSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionalRequestsTest {
    private static final String PAGE = """
            # Crane

            ## crane.lift

            ### Parameters

            - `load`: _string_ - what

            ### Scenario

            ```json
            {"jsonrpc": "2.0", "id": 1, "method": "crane.lift", "params": ["x"]}
            ```

            ```json
            {"jsonrpc": "2.0", "id": 2, "method": "crane.turn", "params": [90, "left"]}
            ```

            ## crane.turn

            ### Parameters

            - `degrees`: _number_ - how far
            - `side`: _string_ - where to
            """;

    @Test
    void requestInAScenarioHasTheNamesOfItsOwnOperation() {
        List<PageReading> readings = PositionalRequests.named(
                PageReader.read("crane.md", PAGE, ReadSamples.style("style = json-rpc", "parameters = params[]")));
        List<String> parameters = readings.stream()
                .filter(PageReading.Operation.class::isInstance)
                .flatMap(reading -> ((PageReading.Operation) reading).page().samples().stream())
                .flatMap(sample -> sample.steps().stream())
                .map(step -> ((Step.Request) step).message().parameters().orElseThrow())
                .map(JsonSource::of)
                .toList();
        assertThat(parameters).containsExactly("{\"load\":\"x\"}", "{\"degrees\":90,\"side\":\"left\"}");
    }
}
