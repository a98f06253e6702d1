package dev.verbatim.maven;

import dev.verbatim.processor.option.AnnouncedOptions;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The configuration of a project's maven-compiler-plugin, as far as it affects generated code. */
final class CompilerPlugin {
    private static final String KEY = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final String INCREMENTAL = "useIncrementalCompilation";

    /** From this version on, javac does not find previously generated sources in the source path. */
    private static final ComparableVersion FORGETS_GENERATED_SOURCES = new ComparableVersion("3.14.1");

    private static final Pattern OPTION = Pattern.compile("-A" + Pattern.quote(AnnouncedOptions.PREFIX) + "[^<]*");

    private static final String PROC = "maven.compiler.proc";

    private final MavenProject project;
    private final @Nullable Plugin plugin;
    private final Properties projectProperties;
    private final Properties userProperties;

    CompilerPlugin(MavenProject project, Properties userProperties) {
        this.project = project;
        this.plugin = project.getPlugin(KEY);
        this.projectProperties = project.getProperties();
        this.userProperties = userProperties;
    }

    /** Returns whether only changed files are compiled, so that the processor does not see the interfaces of a changed page. */
    boolean compilesChangedFilesOnly() {
        String off = "<" + INCREMENTAL + ">false</" + INCREMENTAL + ">";
        return plugin != null && String.valueOf(plugin.getConfiguration()).contains(off)
                || Stream.of(projectProperties, userProperties)
                        .anyMatch(
                                properties -> "false".equals(properties.getProperty("maven.compiler." + INCREMENTAL)));
    }

    /** Returns how the plugin is configured to run the processor. */
    ProcessorSetup processor() {
        String configuration = plugin == null ? "" : configuration(plugin);
        String proc = userProperties.getProperty(PROC, projectProperties.getProperty(PROC, ""));
        return new ProcessorSetup(
                plugin == null || plugin.getVersion() == null ? "" : plugin.getVersion(),
                configuration,
                proc,
                dependency(ProcessorSetup.ARTIFACT).map(Dependency::getType).orElse(""),
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

    /** Returns whether the project can have interfaces for its pages, and not only pages for other modules. */
    boolean hasAnnotations() {
        return dependency("verbatim-annotations").isPresent();
    }

    private Optional<Dependency> dependency(String artifact) {
        return project.getDependencies().stream()
                .filter(dependency -> dependency.getGroupId().equals(ProcessorSetup.GROUP)
                        && dependency.getArtifactId().equals(artifact))
                .findFirst();
    }

    /**
     * Returns Verbatim's options among the arguments of the compiler, one a line. maven-compiler-plugin does not compile again when
     * only they change.
     */
    String options() {
        String folder = project.getBasedir().toString();
        return OPTION.matcher(plugin == null ? "" : configuration(plugin))
                .results()
                // The same text on every machine.
                .map(option -> option.group().replace(folder, "."))
                .collect(Collectors.joining("\n"));
    }

    /** Returns whether javac reads previously generated sources when it compiles again. */
    boolean findsGeneratedSources() {
        return plugin == null
                || plugin.getVersion() == null
                || new ComparableVersion(plugin.getVersion()).compareTo(FORGETS_GENERATED_SOURCES) < 0;
    }
}
