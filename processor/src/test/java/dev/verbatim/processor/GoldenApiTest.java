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

    @ParameterizedTest
    @ValueSource(strings = {"VoiceDispatcher", "VoiceCapability", "SwapCallsRequest"})
    void matchesTheGoldenFiles(String type) throws IOException {
        assertThat(COMPILATION).succeededWithoutWarnings();
        String source = COMPILATION
                .generatedFile(StandardLocation.SOURCE_OUTPUT, "acme/" + type + ".java")
                .orElseThrow()
                .getCharContent(false)
                .toString();

        Golden.compare(type, source);
    }
}
