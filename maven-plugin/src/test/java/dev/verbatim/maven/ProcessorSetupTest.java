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

    private static final String APPENDED =
            "<annotationProcessorPaths combine.children=append><path><artifactId>verbatim-processor</artifactId></path>"
                    + "</annotationProcessorPaths>";

    @ParameterizedTest
    @CsvSource({
        "'', '', '', 17, The compiler is not configured to run verbatim-processor",
        "'', '', jar, 22, ",
        "'', '', jar, 23, JDK 23 does not run annotation processors",
        "'', full, jar, 25, ",
        "<proc>full</proc>, '', jar, 25, ",
        "<arg>-proc:full</arg>, '', jar, 25, ",
        "<annotationProcessors/><annotationProcessors>, '', jar, 25, ",
        OTHERS + ", '', jar, 17, The compiler is not configured to run verbatim-processor",
        OTHERS + ", '', '', 25, The compiler is not configured to run verbatim-processor",
        OURS + ", '', '', 25, ",
        "'', '', processor, 25, ",
        "'', '', classpath-processor, 25, ",
        "'', none, processor, 17, option -proc:none",
        APPENDED + ", '', '', 25, ",
        "<arg>--processor-path</arg><arg>somewhere</arg>, '', '', 25, ",
        "<annotationProcessorPathsUseDepMgmt>true</annotationProcessorPathsUseDepMgmt>, '', jar, 17, ",
        OURS + ", none, '', 17, option -proc:none",
        OURS + "<proc>none</proc>, '', '', 17, option -proc:none",
    })
    void reportsThatTheProcessorIsNotRun(
            String configuration, String proc, String dependencyType, int jdk, String problem) {
        Optional<String> said =
                new ProcessorSetup("3.8.1", configuration, proc, dependencyType, false, jdk).problem("1");

        if (problem == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).hasValueSatisfying(text -> assertThat(text).contains(problem));
        }
    }

    @Test
    void reportsATooOldCompilerPlugin() {
        assertThat(new ProcessorSetup("3.1", "", "", "", false, 17).problem("0.2.0"))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith(
                                "maven-compiler-plugin 3.1 is too old to run the processor. Set its <version> to 3.8.1"
                                        + " or later, and add to the <configuration>"));
    }

    @Test
    void doesNotAdviseWhatIsAlreadyConfigured() {
        assertThat(new ProcessorSetup("3.1", OURS, "", "", false, 17).problem("0.2.0"))
                .hasValueSatisfying(text -> assertThat(text).endsWith("Set its <version> to 3.8.1 or later."));
        assertThat(new ProcessorSetup("3.8.1", OURS, "none", "", false, 17).problem("0.2.0"))
                .hasValueSatisfying(text -> assertThat(text).endsWith("Remove that option."));
    }

    @Test
    void acceptsThatAnotherPluginRunsTheProcessor() {
        assertThat(new ProcessorSetup("3.8.1", "<proc>none</proc>", "", "", true, 17).problem("0.2.0"))
                .isEmpty();
    }

    @Test
    void saysWhatToAdd() {
        assertThat(new ProcessorSetup("", "", "", "jar", false, 25).problem("0.2.0"))
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
