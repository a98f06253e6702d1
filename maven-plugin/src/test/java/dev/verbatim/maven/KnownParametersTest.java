package dev.verbatim.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finds unknown parameters with the descriptor of the built plugin. */
class KnownParametersTest {
    private KnownParameters known;

    @BeforeEach
    void read() throws Exception {
        try (Reader descriptor = new InputStreamReader(
                getClass().getResourceAsStream("/META-INF/maven/plugin.xml"), StandardCharsets.UTF_8)) {
            known = KnownParameters.of(new PluginDescriptorBuilder().build(descriptor));
        }
    }

    @Test
    void reportsUnknownElements() throws Exception {
        Plugin plugin = plugin("<pages>a</pages><failOnn>note</failOnn><sarif>b</sarif>");
        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(
                Xpp3DomBuilder.build(new StringReader("<configuration><colour>red</colour></configuration>")));
        plugin.addExecution(execution);

        assertThat(known.unknown(plugin))
                .containsExactly(
                        "Unknown element <colour> in the <configuration> of verbatim-maven-plugin. Correct or"
                                + " remove it.",
                        "Unknown element <failOnn> in the <configuration> of verbatim-maven-plugin (did you mean"
                                + " failOn?). Correct or remove it.");
    }

    @Test
    void acceptsAllKnownElements() throws Exception {
        StringBuilder all = new StringBuilder();
        known.names().forEach(name -> all.append("<" + name + ">x</" + name + ">"));

        assertThat(known.names()).contains("pages", "severities", "failOn", "baseline", "skip");
        assertThat(known.unknown(plugin(all.toString()))).isEmpty();
    }

    @Test
    void reportsUnknownProperties() {
        Properties commandLine = new Properties();
        commandLine.setProperty("verbatim.pagse", "a");
        commandLine.setProperty("verbatim.severity.page-title", "off");
        commandLine.setProperty("verbatim.baseline.write", "true");
        commandLine.setProperty("verbatim.version", "0.2.0");
        commandLine.setProperty("skipTests", "true");

        assertThat(known.unknown(commandLine))
                .containsExactly(
                        "Unknown property -Dverbatim.pagse (did you mean verbatim.pages?). Verbatim ignores it;"
                                + " correct or remove it.");
    }

    private static Plugin plugin(String configuration) throws Exception {
        Plugin plugin = new Plugin();
        plugin.setArtifactId("verbatim-maven-plugin");
        plugin.setConfiguration(
                Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
        return plugin;
    }
}
