package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the errors in docs/types.md about types that do not fit with what the compiler prints. */
class DocumentedTypeErrorsTest {
    @Test
    void theErrorsAreAsDocumented() throws IOException {
        Compilation compilation = Project.voice(Project.SAMPLE_PAGES)
                .withoutPageRules()
                .option("-Averbatim.severity.page_unclaimed=off")
                .type("CallState", "public enum CallState { RINGING, DIALING, ESTABLISHED, RELEASED }")
                .type("Party", "public record Party(int digits, String formattedPhoneNumber, String phoneNumber) {}")
                .type(
                        "CallStateChange",
                        "@Notification(\"CallStateChangeMessage\") public interface CallStateChange {"
                                + " @Member(\"call.id\") java.util.Currency id();"
                                + " @Member(\"call.state\") CallState state();"
                                + " @Member(\"call.duration\") int duration();"
                                + " @Member(\"call.participants[]\") Party party(); }")
                .type(
                        "Dial",
                        "@Operation(\"Dial\") public interface Dial {"
                                + " void dial(Device device, int location, DialRequest request); }")
                .compile();

        List<String> documented = documented();
        assertThat(documented).hasSizeGreaterThan(5);
        List<String> errors = Diagnosis.of(compilation);
        assertThat(documented).allSatisfy(line -> assertThat(errors).anyMatch(error -> error.endsWith(" " + line)));
    }

    /** Returns the lines of the first code block under the heading. */
    private static List<String> documented() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../docs/types.md"))) {
            return lines.dropWhile(line -> !line.equals("## When a type does not fit"))
                    .dropWhile(line -> !line.startsWith("```"))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("```"))
                    .toList();
        }
    }
}
