package dev.verbatim.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import dev.verbatim.processor.write.Golden;
import java.io.IOException;
import javax.tools.StandardLocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the generated dispatcher, capabilities and a request of the sample application with golden files. */
class GoldenApiTest {
    private static final Compilation COMPILATION = Project.withPages(Project.SAMPLE_PAGES)
            .resources("voice-api")
            .option("-Averbatim.severity.page_unclaimed=off")
            .compile();

    private static final Compilation CLIENT =
            Project.client("Voice", "voice", Project.SAMPLE_PAGES).compile();

    @ParameterizedTest
    @ValueSource(strings = {"VoiceDispatcher", "VoiceCapability", "SwapCallsRequest"})
    void matchesTheGoldenFiles(String type) throws IOException {
        compare(type, COMPILATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VoiceClient", "VoiceFailure", "VoiceNotification"})
    void theClientMatchesTheGoldenFiles(String type) throws IOException {
        compare(type, CLIENT);
    }

    private static void compare(String type, Compilation compilation) throws IOException {
        assertThat(compilation).succeededWithoutWarnings();
        String source = compilation
                .generatedFile(StandardLocation.SOURCE_OUTPUT, "acme/" + type + ".java")
                .orElseThrow()
                .getCharContent(false)
                .toString();

        Golden.compare(type, source);
    }
}
