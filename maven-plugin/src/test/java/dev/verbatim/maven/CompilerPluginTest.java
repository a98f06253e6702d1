package dev.verbatim.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;

class CompilerPluginTest {
    private static final Path FOLDER = Path.of("target/project").toAbsolutePath();

    private final Model model = new Model();

    @Test
    void optionsAreVerbatimsArgumentsAndTheSameInEveryFolder() throws Exception {
        configure("<compilerArgs><arg>-Averbatim.severity.request_url=warning</arg><arg>-parameters</arg>"
                + "<arg>-Averbatim.pages=" + FOLDER.resolve("pages") + "</arg></compilerArgs>");

        assertThat(plugin().options())
                .isEqualTo("-Averbatim.severity.request_url=warning\n-Averbatim.pages=."
                        + FOLDER.getFileSystem().getSeparator() + "pages");
    }

    @Test
    void thereAreNoOptionsWithoutAConfiguration() {
        assertThat(plugin().options()).isEmpty();
    }

    @Test
    void aDependencyOfMaven4sTypeForProcessorsIsRun() throws Exception {
        configure("<release>17</release>");
        assertThat(plugin().processor().problem("0.2.0")).isPresent();

        dependOn("processor");
        assertThat(plugin().processor().problem("0.2.0")).isEmpty();
    }

    private void configure(String configuration) throws IOException, XmlPullParserException {
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.apache.maven.plugins");
        plugin.setArtifactId("maven-compiler-plugin");
        plugin.setVersion("3.16.0");
        plugin.setConfiguration(
                Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
        Build build = new Build();
        build.addPlugin(plugin);
        model.setBuild(build);
    }

    private void dependOn(String type) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("dev.verbatim");
        dependency.setArtifactId("verbatim-processor");
        dependency.setVersion("0.2.0");
        dependency.setType(type);
        model.addDependency(dependency);
    }

    private CompilerPlugin plugin() {
        MavenProject project = new MavenProject(model);
        project.setFile(FOLDER.resolve("pom.xml").toFile());
        return new CompilerPlugin(project, new Properties());
    }
}
