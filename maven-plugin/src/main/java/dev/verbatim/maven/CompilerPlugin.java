package dev.verbatim.maven;

import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The maven-compiler-plugin of a project, as far as it matters to generated code. */
final class CompilerPlugin {
    private static final String KEY = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final String INCREMENTAL = "useIncrementalCompilation";

    /** From this version on javac does not find in the source path what was generated before. */
    private static final ComparableVersion FORGETS_GENERATED_SOURCES = new ComparableVersion("3.14.1");

    private static final String PROC = "maven.compiler.proc";

    private final MavenProject project;
    private final @Nullable Plugin plugin;
    private final Properties projectProperties;
    private final Properties userProperties;

    CompilerPlugin(MavenProject project, MavenSession session) {
        this.project = project;
        this.plugin = project.getPlugin(KEY);
        this.projectProperties = project.getProperties();
        this.userProperties = session.getUserProperties();
    }

    /** Then the interfaces of a changed page are not among what is compiled, and the processor does not see them. */
    boolean compilesChangedFilesOnly() {
        String off = "<" + INCREMENTAL + ">false</" + INCREMENTAL + ">";
        return plugin != null && String.valueOf(plugin.getConfiguration()).contains(off)
                || Stream.of(projectProperties, userProperties)
                        .anyMatch(
                                properties -> "false".equals(properties.getProperty("maven.compiler." + INCREMENTAL)));
    }

    /** Whether it runs our processor. */
    ProcessorSetup processor() {
        String configuration = plugin == null ? "" : configuration(plugin);
        String proc = userProperties.getProperty(PROC, projectProperties.getProperty(PROC, ""));
        return new ProcessorSetup(
                plugin == null || plugin.getVersion() == null ? "" : plugin.getVersion(),
                configuration,
                proc,
                isDependency(ProcessorSetup.ARTIFACT),
                project.getBuildPlugins().stream()
                        .filter(other -> !other.getKey().equals(KEY))
                        .anyMatch(other -> ProcessorSetup.isOnAPath(configuration(other))),
                Runtime.version().feature());
    }

    private static String configuration(Plugin plugin) {
        return Stream.concat(
                        Stream.of(plugin.getConfiguration()),
                        plugin.getExecutions().stream().map(PluginExecution::getConfiguration))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** Whether there may be interfaces for the pages, and not only pages for other modules. */
    boolean hasAnnotations() {
        return isDependency("verbatim-annotations");
    }

    private boolean isDependency(String artifact) {
        return project.getDependencies().stream()
                .anyMatch(dependency -> dependency.getGroupId().equals(ProcessorSetup.GROUP)
                        && dependency.getArtifactId().equals(artifact));
    }

    /** Whether javac reads what was generated before when it compiles again. */
    boolean findsGeneratedSources() {
        return plugin == null
                || plugin.getVersion() == null
                || new ComparableVersion(plugin.getVersion()).compareTo(FORGETS_GENERATED_SOURCES) < 0;
    }
}
