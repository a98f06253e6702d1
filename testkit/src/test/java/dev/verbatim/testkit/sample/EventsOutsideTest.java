package dev.verbatim.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Samples of events under a heading of their own, outside of the sections of operations. */
class EventsOutsideTest {
    private static final String PAGE = """
            # Gate API

            ## gate.open

            **Parameters:**

            | Name | Type | Mandatory | Description |
            |---|---|---|---|
            | `plate` | STRING | YES | The plate. |

            ```json
            {"jsonrpc": "2.0", "method": "gate.open", "params": {"plate": "a"}, "id": 1}
            ```

            ## Events

            ### gate.opened

            ```json
            {"jsonrpc": "2.0", "method": "gate.opened", "params": {"gate": "north"}}
            ```

            ### gate.closed

            ```json
            {"jsonrpc": "2.0", "method": "gate.closed", "params": {"gate": "north"}}
            ```
            """;

    @TempDir
    static Path folder;

    private static Class<?> dispatcher;

    @BeforeAll
    static void compile() throws Exception {
        Files.createDirectories(folder.resolve("pages/gate"));
        Files.writeString(folder.resolve("pages/gate/gate.md"), PAGE);
        Files.writeString(folder.resolve("pages/gate/verbatim.properties"), "style = json-rpc");
        CompiledApi api = CompiledApi.of(
                folder.resolve("pages"),
                folder.resolve("classes"),
                Map.of(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Gate\", pages = \"gate\") package acme;",
                        "Open",
                        "package acme; @dev.verbatim.annotations.Operation(\"gate.open\") public interface Open {"
                                + " void open(String plate); }",
                        "Opened",
                        "package acme; @dev.verbatim.annotations.Notification(\"gate.opened\") public interface Opened {}"));
        dispatcher = api.load("acme.GateDispatcher");
    }

    @Test
    void areTestedWithTheirTypes() {
        List<SampleTest> tests = SampleTests.of(ApiModel.load(dispatcher), SampleTypes.generatedWith(dispatcher));

        assertThat(tests)
                .extracting(SampleTest::name)
                .containsExactly("gate/gate.md:12 request gate.open", "gate/gate.md:20 notification gate.opened");
        tests.forEach(SampleTest::run);
    }

    @Test
    void areComparedWithWhatTheTypeWrites() {
        SampleTypes types = SampleTypes.none().notification("gate.opened", in -> {
            throw new IllegalStateException("no gate");
        });
        SampleTest event = SampleTests.of(ApiModel.load(dispatcher), types).get(1);

        assertThatThrownBy(event::run)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("gate/gate.md:20 notification gate.opened: the generated type cannot read it");
    }

    @Test
    void thoseWithoutATypeAreReportedAsSkipped() {
        List<DynamicTest> tests = new PageSamplesTest(dispatcher) {}.everySampleIsReadAndWrittenBack()
                .toList();

        assertThat(tests).hasSize(3);
        assertThatThrownBy(tests.get(2).getExecutable()::execute)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining(
                        "gate/gate.md:26 notification gate.closed is not read: there is no generated type for it;"
                                + " an interface with @Notification(\"gate.closed\") in the package of the API asks for one");
    }

    @Test
    void areNoSamplesOfOperations() {
        ApiModel model = ApiModel.load(dispatcher);

        assertThat(model.samples()).extracting(Sample::operation).containsExactly("gate.open");
        assertThat(model.events()).extracting(Sample::heading).containsExactly("gate.opened", "gate.closed");
        assertThat(model.scenarios()).isEmpty();
    }
}
