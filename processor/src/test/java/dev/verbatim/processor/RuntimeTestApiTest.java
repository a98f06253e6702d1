package dev.verbatim.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import dev.verbatim.processor.write.Golden;
import java.io.IOException;
import java.nio.file.Path;
import javax.tools.StandardLocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API that the runtime's own tests run on is generated code, to the letter. */
class RuntimeTestApiTest {
    private static final Path TESTS =
            Path.of("../runtime/src/test").toAbsolutePath().normalize();
    private static final Path PACKAGE = TESTS.resolve("java/dev/verbatim/runtime/voice");

    private static final Compilation COMPILATION = Project.withPages(TESTS.resolve("pages"))
            .files(PACKAGE, "package-info", "Call", "Device", "Dial", "Hangup", "IsEstablished", "SwapCalls")
            .compile();

    @ParameterizedTest
    @ValueSource(strings = {"DialRequest", "HangupRequest", "SwapCallsRequest", "VoiceCapability", "VoiceDispatcher"})
    void isWhatTheProcessorGenerates(String type) throws IOException {
        assertThat(COMPILATION).succeededWithoutWarnings();
        String source = COMPILATION
                .generatedFile(StandardLocation.SOURCE_OUTPUT, "dev/verbatim/runtime/voice/" + type + ".java")
                .orElseThrow()
                .getCharContent(false)
                .toString();

        Golden.compare(PACKAGE, type, source);
    }
}
