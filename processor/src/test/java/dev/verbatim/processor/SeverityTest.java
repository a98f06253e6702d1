package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Severities, deviations and the baseline. */
class SeverityTest {
    private static final String DEVIATION = "@Deviation(rule = \"%s\", reason = \"%s\") ";
    private static final String HANDLER =
            "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }";
    private static final String UNDOCUMENTED = "Hold.java at \"Hold\": %s voice/Hold.md:28:3: [parameter-undocumented] "
            + "the request sends \"colour\", which the Parameters table does not document; add a row for it";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void createPageWithAnUndocumentedParameter() {
        Path root = folder.resolve("pages");
        new PageFolder(root).hold("3600\n", "3600,\n  \"colour\": \"red\"\n");
        project = Project.voice(root);
    }

    @Test
    void findingIsReportedAtTheOperation() {
        assertThat(compile(HANDLER)).contains(UNDOCUMENTED.formatted("error"));
    }

    @Test
    void apiWithAnErrorHasNoMissingTypes() {
        assertThat(project.type("Hold", HANDLER).compile().errors()).hasSize(1);
    }

    @Test
    void optionChangesTheSeverity() {
        project.option("-Averbatim.severity.parameter_undocumented=note");
        Compilation compilation = project.type("Hold", HANDLER).compile();

        assertThat(Diagnosis.of(compilation)).containsExactly(UNDOCUMENTED.formatted("note"));
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(compile(
                        HANDLER,
                        "-Averbatim.severity.parameter_undocumented=off",
                        "-Averbatim.severity.parameter_undocumented=off"))
                .isEmpty();
    }

    @Test
    void reportsAnUnknownSeverity() {
        assertThat(compile(HANDLER, "-Averbatim.severity.parameter_undocumented=never"))
                .first()
                .isEqualTo("warning verbatim.severity.parameter-undocumented: unknown severity \"never\"; use error,"
                        + " warning, note or off");
    }

    @Test
    void deviationAcceptsTheFindingsOfARule() {
        assertThat(compile(DEVIATION.formatted("parameter-undocumented", "the vendor's page is wrong") + HANDLER))
                .isEmpty();
    }

    @Test
    void reportsAnUnusedDeviation() {
        String both = DEVIATION.formatted("parameter-undocumented", "known")
                + DEVIATION.formatted("request-url", "was wrong once");

        assertThat(compile(both + HANDLER))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:1:1: [deviation-unused] the rule request-url"
                                + " finds nothing on this page any more; remove the @Deviation");
    }

    @Test
    void unusedDeviationIsReportedAtItsAnnotation() {
        assertThat(compile(
                        DEVIATION.formatted("request-url", "was wrong once") + HANDLER,
                        "-Averbatim.severity.parameter_undocumented=off"))
                .containsExactly("Hold.java at \"request-url\": error voice/Hold.md:1:1: [deviation-unused] the rule"
                        + " request-url finds nothing on this page any more; remove the @Deviation");
    }

    @Test
    void deviationFromARuleThatIsOffIsNotReported() {
        assertThat(compile(
                        DEVIATION.formatted("parameter-undocumented", "known") + HANDLER,
                        "-Averbatim.severity.parameter_undocumented=off"))
                .isEmpty();
    }

    @Test
    void reportsADeviationWithoutKnownRuleOrReason() {
        String both = DEVIATION.formatted("parameter-undocumentd", "known")
                + DEVIATION.formatted("parameter-undocumented", " ");

        assertThat(compile(both + HANDLER))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:1:1: [deviation-unused] @Deviation names the"
                                + " unknown rule \"parameter-undocumentd\" (did you mean parameter-undocumented?);"
                                + " write the id that the finding shows in brackets",
                        "Hold.java at \"Hold\": error voice/Hold.md:1:1: [deviation-unused]"
                                + " @Deviation(\"parameter-undocumented\") gives no reason; write why you accept"
                                + " the finding");
    }

    @Test
    void baselineMutesOldFindingsAndShrinks() throws IOException {
        Path baseline = Files.writeString(folder.resolve("baseline.txt"), """
                voice/Hold.md: [parameter-undocumented] the request sends "colour", which the Parameters table does not document; add a row for it
                voice/Hold.md: [request-url] was wrong once
                voice/Wait.md: [request-url] is no page of this API
                """);

        assertThat(compile(HANDLER, "-Averbatim.baseline=" + baseline))
                .containsExactly(
                        "package-info.java at \"Voice\": error baseline.txt:2:1: [baseline-unused] \"voice/Hold.md: "
                                + "[request-url] was wrong once\" no longer occurs; delete this line");
    }

    private List<String> compile(String handler, String... options) {
        for (String option : options) {
            project.option(option);
        }
        return Diagnosis.of(project.type("Hold", handler).compile());
    }
}
