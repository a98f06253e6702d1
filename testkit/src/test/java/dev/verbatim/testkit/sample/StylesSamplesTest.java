package dev.verbatim.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.processor.scaffold.Scaffold;
import dev.verbatim.processor.scaffold.ScaffoldTarget;
import dev.verbatim.testkit.ApiModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample of pages in five styles: what the generated types read and write back, and the messages around it. */
class StylesSamplesTest {
    private static final String DEFECT =
            "1-jsonrpc-object/harbour/harbour-socket.md:144 request berth.release: the generated type cannot read it";
    private static final Path STYLES = Path.of("../pages/src/test/resources/styles");

    @ParameterizedTest
    @CsvSource({
        "1-jsonrpc-object/gate, 4, 1",
        "1-jsonrpc-object/harbour, 5, 0",
        "2-flat-command, 5, 0",
        "3-command-args-nonce, 4, 0",
        "4-jsonrpc-positional, 7, 0",
        "5-nested-and-typed/lobby, 3, 1",
        "5-nested-and-typed/stage, 1, 0"
    })
    void everySampleIsReadAndWrittenBack(String folder, int read, int unread, @TempDir Path classes) throws Exception {
        Class<?> dispatcher = compiled(folder, classes).load("acme.AcmeDispatcher");
        ApiModel model = ApiModel.load(dispatcher);
        SampleTypes types = SampleTypes.generatedWith(dispatcher);

        List<SampleTest> tests = SampleTests.of(model, types);
        List<String> failures = new ArrayList<>();
        for (SampleTest test : tests) {
            try {
                test.run();
            } catch (AssertionError e) {
                failures.add(e.getMessage());
            }
        }
        // This sample leaves out what its row says is mandatory; lint reports it as parameter-missing.
        assertThat(failures).allMatch(failure -> failure.startsWith(DEFECT));
        assertThat(tests).hasSize(read);
        assertThat(SampleTests.unread(model, types))
                .extracting(UnreadSample::reason)
                .allMatch(reason -> reason.startsWith("it is not JSON"))
                .hasSize(unread);
    }

    private static CompiledApi compiled(String folder, Path classes) throws Exception {
        Scaffold scaffold = Scaffold.of(
                new ScaffoldTarget("acme", "Acme", folder, false, Set.of(), Set.of(), Set.of()),
                STYLES.toAbsolutePath().normalize());
        Map<String, String> sources = new HashMap<>();
        scaffold.sources().forEach((file, text) -> sources.put(file.replace(".java", ""), text));
        return CompiledApi.of(
                STYLES,
                classes,
                sources,
                "-Averbatim.severity.json_syntax=off",
                "-Averbatim.severity.parameter_missing=off");
    }
}
