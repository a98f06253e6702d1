package dev.verbatim.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class SeverityOptionsTest {
    private final Properties project = new Properties();
    private final Properties commandLine = new Properties();

    @Test
    void commandLineOverridesConfigurationAndConfigurationOverridesProject() throws Exception {
        project.setProperty("verbatim.severity.page-title", "off");
        project.setProperty("verbatim.severity.uri-syntax", "off");
        project.setProperty("verbatim.severity.request-url", "off");
        project.setProperty("verbatim.pages", "elsewhere");
        commandLine.setProperty("verbatim.severity.request-url", "warning");

        assertThat(SeverityOptions.of(project, Map.of("uri-syntax", "note", "request-url", "note"), commandLine))
                .containsExactly(
                        Map.entry("verbatim.severity.page-title", "off"),
                        Map.entry("verbatim.severity.request-url", "warning"),
                        Map.entry("verbatim.severity.uri-syntax", "note"));
    }

    @Test
    void reportsUnknownRulesAndSeverities() {
        assertThatThrownBy(
                        () -> SeverityOptions.of(project, Map.of("uri-sintax", "off", "page-title", "no"), commandLine))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("unknown rule uri-sintax (did you mean uri-syntax?)")
                .hasMessageContaining("unknown severity \"no\"; use error, warning, note or off")
                .hasMessageContaining("Correct <severities>");
    }
}
