package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.verbatim.processor.scaffold.Scaffold;
import dev.verbatim.processor.scaffold.ScaffoldTarget;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example pages of each style give interfaces, and these and the pages give code that compiles without a warning. */
class StylesTest {
    private static final Path STYLES =
            Path.of("../pages/src/test/resources/styles").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-jsonrpc-object/gate",
                "1-jsonrpc-object/harbour",
                "2-flat-command",
                "3-command-args-nonce",
                "4-jsonrpc-positional",
                "5-nested-and-typed/lobby",
                "5-nested-and-typed/stage"
            })
    void scaffoldedInterfacesCompile(String folder) {
        ScaffoldTarget target = new ScaffoldTarget("acme", "Acme", folder, false, Set.of(), Set.of(), Set.of());
        Scaffold scaffold = Scaffold.of(target, STYLES);
        Project project = Project.withPages(STYLES).withoutPageRules();
        scaffold.sources().forEach((file, source) -> project.source(file.replace(".java", ""), source));
        Compilation compilation = project.compile();
        assertThat(scaffold.problems()).isEmpty();
        assertThat(compilation.diagnostics().stream().map(Object::toString).collect(Collectors.toList()))
                .isEmpty();
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    }
}
