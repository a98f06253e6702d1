package dev.verbatim.maven;

import dev.verbatim.pages.finding.Severities;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Collects the configured severities by the names of the processor's options. */
final class SeverityOptions {
    private SeverityOptions() {}

    /**
     * Merges severities from the project, the plugin and the command line; the later one takes precedence.
     *
     * @param project the project's properties
     * @param configured the severities in the plugin's configuration, by rule
     * @param commandLine the properties of the command line
     * @throws MojoExecutionException if a rule or a severity is unknown
     */
    static SortedMap<String, String> of(
            Properties project, @Nullable Map<String, @Nullable String> configured, Properties commandLine)
            throws MojoExecutionException {
        SortedMap<String, String> options = new TreeMap<>();
        addTo(options, project);
        if (configured != null) {
            // Maven passes null for an empty element.
            configured.forEach((rule, severity) ->
                    options.put(Severities.OPTION_PREFIX + rule, severity == null ? "" : severity.strip()));
        }
        addTo(options, commandLine);
        List<String> problems = Severities.problems(options);
        if (!problems.isEmpty()) {
            throw new MojoExecutionException(
                    String.join(". ", problems) + ". Correct <severities> in the plugin's <configuration>, or the -D.");
        }
        return options;
    }

    private static void addTo(SortedMap<String, String> options, Properties properties) {
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(Severities.OPTION_PREFIX)) {
                options.put(name, properties.getProperty(name).strip());
            }
        }
    }
}
