package dev.verbatim.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import org.junit.jupiter.api.Test;

class OptionsProcessorTest {
    private final VerbatimProcessor verbatim = new VerbatimProcessor();

    @Test
    void noOptionMakesVerbatimClaimTheAnnotationsOfOthers() {
        compile("-Averbatim.pages=pages", "-Averbatim.severity.request_url=off");

        // Gradle compiles all sources again after each change if an aggregating processor claims "*".
        assertThat(verbatim.getSupportedAnnotationTypes()).containsExactly("dev.verbatim.annotations.*");
    }

    @Test
    void optionsGiveNoWarningWithoutAnApi() {
        assertThat(compile("-Averbatim.pages=pages", "-Averbatim.severity.request_url=off"))
                .succeededWithoutWarnings();
    }

    @Test
    void optionsOfOthersStayUnrecognized() {
        assertThat(compile("-Aacme.pages=pages")).hadWarningContaining("acme.pages");
    }

    private Compilation compile(String... options) {
        return Compiler.javac()
                .withProcessors(verbatim, new OptionsProcessor())
                .withOptions((Object[]) options)
                .compile(JavaFileObjects.forSourceString("Plain", "@Deprecated final class Plain {}"));
    }
}
