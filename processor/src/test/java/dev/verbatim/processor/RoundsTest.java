package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.verbatim.processor.model.GeneratedFile;
import dev.verbatim.processor.write.ApiFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds, other processors, the order of sources, and internal errors. */
class RoundsTest {
    private static final String HOLD =
            "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }";
    private static final String WAIT =
            "@Operation(\"Wait\") public interface Wait { void wait(Call call, WaitRequest request); }";

    @TempDir
    Path root;

    private Project project;

    @BeforeEach
    void project() {
        new PageFolder(root).hold().like("Wait");
        project = Project.voice(root).type("Hold", HOLD).type("Wait", WAIT);
    }

    @Test
    void anApiWaitsForTypesThatOthersGenerate() {
        Compilation compilation = Project.voice(root)
                .type("Hold", HOLD)
                .type(
                        "Wait",
                        "@Available(Patience.class) @Operation(\"Wait\") public interface Wait {"
                                + " void wait(Call call, WaitRequest request) throws LateException; }")
                .otherProcessor(new Generator(Map.of(
                        "acme.LateException",
                                "package acme; public class LateException extends Exception {"
                                        + " private static final long serialVersionUID = 1L; }",
                        "acme.Patience",
                                "package acme; final class Patience implements dev.verbatim.runtime.CapabilityRule<Call> {"
                                        + " @Override public boolean isPresent(Call call) { return true; } }")))
                .compile();

        assertThat(Diagnosis.of(compilation)).isEmpty();
        assertThat(sources(compilation).get("VoiceDispatcher"))
                .contains("wait(Exchange exchange, VoiceBody body) throws Exception")
                .contains("VoiceCapability.PATIENCE");
    }

    @Test
    void aPageThatChangesWhileAnApiWaitsIsReadAgain() {
        Compilation compilation = Project.voice(root)
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold {"
                                + " void hold(Call call, HoldRequest request) throws LateException; }")
                .type("Wait", WAIT)
                .otherProcessor(new Generator(
                        Map.of(
                                "acme.LateException",
                                "package acme; public class LateException extends Exception {"
                                        + " private static final long serialVersionUID = 1L; }"),
                        () -> new PageFolder(root).hold("Why the call is held.", "The cause.")))
                .compile();

        assertThat(Diagnosis.of(compilation)).isEmpty();
        assertThat(sources(compilation).get("HoldRequest"))
                .contains("The cause.")
                .doesNotContain("Why the call is held.");
    }

    @Test
    void anApiThatWaitsForMissingTypesNamesThem() {
        Compilation compilation = project.type(
                        "Never",
                        "@Operation(\"Hold\") public interface Never { void hold(Missing call, String reason); }")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "package-info.java at \"Voice\": error nothing is generated for acme because its signatures "
                                + "mention types that do not exist: Missing");
    }

    @Test
    void whatAStubOfKaptThrowsIsInAnAnnotation() {
        Compilation compilation = Project.voice(root)
                .type("Hold", HOLD)
                .sourceOf(
                        "kotlin.jvm.Throws",
                        "package kotlin.jvm; public @interface Throws { Class<? extends Throwable>[] exceptionClasses(); }")
                .type(
                        "Wait",
                        "@Operation(\"Wait\") public interface Wait {"
                                + " @kotlin.jvm.Throws(exceptionClasses = {java.io.IOException.class})"
                                + " void wait(Call call, WaitRequest request); }")
                .compile();

        assertThat(Diagnosis.of(compilation)).isEmpty();
        assertThat(sources(compilation).get("VoiceDispatcher"))
                .contains("wait(Exchange exchange, VoiceBody body) throws Exception");
    }

    @Test
    void anApiWithStubsOfKaptNamesTheMissingSetting() {
        Compilation compilation = project.sourceOf(
                        "error.NonExistentClass", "package error; public final class NonExistentClass {}")
                .type(
                        "Never",
                        "@Operation(\"Hold\") public interface Never {"
                                + " void hold(java.util.List<error.NonExistentClass> request); }")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "package-info.java at \"Voice\": error nothing is generated for acme because its signatures "
                                + "mention types that do not exist: error.NonExistentClass (kapt's name for a type that it "
                                + "does not find, such as a generated one; set correctErrorTypes for kapt)");
    }

    @Test
    void aMissingTypeWithTypeArgumentsHasNoNameForJavac() {
        Compilation compilation = project.type(
                        "Never",
                        "@Operation(\"Hold\") public interface Never { void hold(Missing<Call> call, String reason); }")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "package-info.java at \"Voice\": error nothing is generated for acme because its signatures "
                                + "mention types that do not exist: a type with type arguments, which the compiler's own error names");
    }

    @Test
    void anApiWaitsForInterfacesThatOthersGenerate() {
        Compilation compilation = Project.voice(root)
                .otherProcessor(new Generator(Map.of(
                        "acme.Hold",
                        "package acme; @dev.verbatim.annotations.Operation(\"Hold\")"
                                + " public interface Hold { void hold(Call call, HoldRequest request); }",
                        "acme.Wait",
                        "package acme; @dev.verbatim.annotations.Operation(\"Wait\")"
                                + " public interface Wait { void wait(Call call, WaitRequest request); }")))
                .compile();

        assertThat(Diagnosis.of(compilation)).isEmpty();
        Map<String, String> generated = sources(compilation);
        generated.keySet().removeAll(Set.of("Hold", "Wait"));
        assertThat(generated).isEqualTo(sources(project.compile()));
    }

    @Test
    void anApiWithoutInterfacesHasUnclaimedPagesAndNothingElse() {
        Compilation compilation = Project.voice(root)
                .option("-Averbatim.severity.page_unclaimed=note")
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "package-info.java at \"Voice\": note voice/Hold.md:1:1: [page-unclaimed] no interface in"
                                + " acme handles this page; add one with @Operation(\"Hold\")",
                        "package-info.java at \"Voice\": note voice/Wait.md:1:1: [page-unclaimed] no interface in"
                                + " acme handles this page; add one with @Operation(\"Wait\")");
        assertThat(sources(compilation)).isEmpty();
    }

    @Test
    void anInterfaceGeneratedAfterItsApiIsRefused() {
        Compilation compilation = project.otherProcessor(new Generator(Map.of(
                        "acme.Late",
                        "package acme; @dev.verbatim.annotations.Operation(\"Late\") public interface Late {}")))
                .compile();

        assertThat(Diagnosis.of(compilation))
                .containsExactly(
                        "Late.java at \"Late\": error this type came too late: its API was generated in an earlier round; "
                                + "generate the type in the first round");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheSourcesDoesNotMatter(long seed) {
        Project shuffled =
                Project.voice(root).type("Wait", WAIT).type("Hold", HOLD).shuffled(seed);

        assertThat(generated(shuffled.compile())).isEqualTo(generated(project.compile()));
    }

    @Test
    void anInternalErrorIsOneDiagnosticAndTheOtherTypesAreWritten() {
        VerbatimProcessor faulty = new VerbatimProcessor(
                api -> ApiFiles.of(api).stream().map(RoundsTest::withFault).toList());
        Compilation compilation = project.processor(faulty).compile();

        assertThat(Diagnosis.of(compilation))
                .singleElement()
                .asString()
                .startsWith("Wait.java at \"Wait\": error internal error in Verbatim, please report it: "
                        + "java.lang.IllegalStateException: a mistake, at dev.verbatim.processor.RoundsTest.")
                .doesNotContain("\n");
        assertThat(compilation.diagnostics())
                .noneMatch(diagnostic -> diagnostic.getMessage(null).contains("HoldRequest"));
    }

    @Test
    void optionsGiveNoWarningInAModuleWithoutAnApi() {
        Compilation compilation = new Project()
                .option("-Averbatim.pages=" + root)
                .option("-Averbatim.severity.request_url=off")
                .source("Plain", "package acme; final class Plain {}")
                .compile();

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void consecutiveCompilationsAreIndependent() {
        Map<String, String> first = sources(project.compile());

        for (int run = 0; run < 5; run++) {
            assertThat(sources(Project.voice(root)
                            .type("Hold", HOLD)
                            .type("Wait", WAIT)
                            .compile()))
                    .isEqualTo(first);
        }
    }

    private static GeneratedFile withFault(GeneratedFile file) {
        return file instanceof GeneratedFile.Source source && source.type().equals("acme.WaitRequest")
                ? new GeneratedFile.Source(source.subject(), source.type(), () -> {
                    throw new IllegalStateException("a mistake");
                })
                : file;
    }

    private static Map<String, String> sources(Compilation compilation) {
        Map<String, String> sources = new TreeMap<>();
        compilation
                .generatedSourceFiles()
                .forEach(file -> sources.put(name(file).replace(".java", ""), text(file)));
        return sources;
    }

    private static Map<String, String> generated(Compilation compilation) {
        Map<String, String> generated = new TreeMap<>(sources(compilation));
        compilation.generatedFiles().stream()
                .filter(file -> file.getName().endsWith(".json"))
                .forEach(file -> generated.put(name(file), text(file)));
        return generated;
    }

    private static String name(JavaFileObject file) {
        return Path.of(file.getName()).getFileName().toString();
    }

    private static String text(JavaFileObject file) {
        try {
            return file.getCharContent(true).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Another processor that generates types in the first round. */
    private static final class Generator extends AbstractProcessor {
        private final Map<String, String> sources;
        private final Runnable meanwhile;
        private boolean done;

        Generator(Map<String, String> sources) {
            this(sources, () -> {});
        }

        Generator(Map<String, String> sources, Runnable meanwhile) {
            this.sources = sources;
            this.meanwhile = meanwhile;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                sources.forEach(this::write);
                meanwhile.run();
                done = true;
            }
            return false;
        }

        private void write(String type, String text) {
            try (Writer writer = processingEnv.getFiler().createSourceFile(type).openWriter()) {
                writer.write(text);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
