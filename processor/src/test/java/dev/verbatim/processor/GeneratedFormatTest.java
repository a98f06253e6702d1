package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Generated code has the format of spotless. */
class GeneratedFormatTest {
    private static final Style STYLE = Style.PALANTIR;

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(STYLE).formatJavadoc(false).build());

    @TempDir
    Path folder;

    /** A name that does not fit on a line with its type or qualifier is not broken. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "LONG_NAMES")
    void spotlessChangesNoGeneratedSource(ApiCase api) throws IOException, FormatterException {
        Compilation compilation = api.project(folder).compile();

        assertThat(compilation.generatedSourceFiles()).isNotEmpty();
        SoftAssertions softly = new SoftAssertions();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            String source = file.getCharContent(false).toString();
            softly.assertThat(source).as(file.getName()).isEqualTo(formatted(source));
        }
        softly.assertAll();
    }

    private String formatted(String source) throws FormatterException {
        String used = RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(source, STYLE));
        return formatter.formatSource(used);
    }
}
