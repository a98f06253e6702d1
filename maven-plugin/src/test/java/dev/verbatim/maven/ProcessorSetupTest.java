package dev.verbatim.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorSetupTest {
    private static final String OURS =
            "<annotationProcessorPaths><path><artifactId>verbatim-processor</artifactId></path></annotationProcessorPaths>";
    private static final String OTHERS =
            "<annotationProcessorPaths><path><artifactId>mapstruct-processor</artifactId></path></annotationProcessorPaths>";

    @ParameterizedTest
    @CsvSource({
        "'', '', false, 17, The compiler is not configured to run verbatim-processor",
        "'', '', true, 22, ",
        "'', '', true, 23, JDK 23 does not run annotation processors",
        "'', full, true, 25, ",
        "<proc>full</proc>, '', true, 25, ",
        "<arg>-proc:full</arg>, '', true, 25, ",
        "<annotationProcessors/><annotationProcessors>, '', true, 25, ",
        OTHERS + ", '', true, 17, The compiler is not configured to run verbatim-processor",
        OTHERS + ", '', false, 25, The compiler is not configured to run verbatim-processor",
        OURS + ", '', false, 25, ",
        OURS + ", none, false, 17, option -proc:none",
        OURS + "<proc>none</proc>, '', false, 17, option -proc:none",
    })
    void reportsThatTheProcessorIsNotRun(
            String configuration, String proc, boolean isDependency, int jdk, String problem) {
        Optional<String> said = new ProcessorSetup("3.8.1", configuration, proc, isDependency, false, jdk).problem("1");

        if (problem == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).hasValueSatisfying(text -> assertThat(text).contains(problem));
        }
    }

    @Test
    void reportsATooOldCompilerPlugin() {
        assertThat(new ProcessorSetup("3.1", "", "", false, false, 17).problem("0.2.0"))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith(
                                "maven-compiler-plugin 3.1 is too old to run the processor. Set its <version> to 3.8.1"
                                        + " or later, and add to the <configuration>"));
    }

    @Test
    void doesNotAdviseWhatIsAlreadyConfigured() {
        assertThat(new ProcessorSetup("3.1", OURS, "", false, false, 17).problem("0.2.0"))
                .hasValueSatisfying(text -> assertThat(text).endsWith("Set its <version> to 3.8.1 or later."));
        assertThat(new ProcessorSetup("3.8.1", OURS, "none", false, false, 17).problem("0.2.0"))
                .hasValueSatisfying(text -> assertThat(text).endsWith("Remove that option."));
    }

    @Test
    void acceptsThatAnotherPluginRunsTheProcessor() {
        assertThat(new ProcessorSetup("3.8.1", "<proc>none</proc>", "", false, true, 17).problem("0.2.0"))
                .isEmpty();
    }

    @Test
    void saysWhatToAdd() {
        assertThat(new ProcessorSetup("", "", "", true, false, 25).problem("0.2.0"))
                .hasValue("""
                JDK 25 does not run annotation processors that are only on the class path, so nothing is generated from the pages. \
                Set <proc>full</proc>, or better, add to the <configuration> of maven-compiler-plugin:
                  <annotationProcessorPaths>
                    <path>
                      <groupId>dev.verbatim</groupId>
                      <artifactId>verbatim-processor</artifactId>
                      <version>0.2.0</version>
                    </path>
                  </annotationProcessorPaths>""");
    }
}
