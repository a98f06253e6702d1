package dev.verbatim.maven;

import dev.verbatim.pages.finding.Severities;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The severities that somebody has set, by the names of the processor's options. */
final class SeverityOptions {
    private SeverityOptions() {}

    /**
     * Joins the three places where severities are set; the later one wins.
     *
     * @param project the project's properties
     * @param configured the plugin's configuration, severities by rule
     * @param commandLine the properties of the command line
     * @throws MojoExecutionException if there is no such rule or severity
     */
    static SortedMap<String, String> of(
            Properties project, @Nullable Map<String, @Nullable String> configured, Properties commandLine)
            throws MojoExecutionException {
        SortedMap<String, String> options = new TreeMap<>();
        addTo(options, project);
        if (configured != null) {
            // Maven gives null for an empty element.
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
