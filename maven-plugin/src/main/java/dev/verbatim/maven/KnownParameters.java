package dev.verbatim.maven;

import dev.verbatim.maven.coverage.Thresholds;
import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Severities;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The parameters of the goals of this plugin. Maven ignores unknown parameters, in some versions without a warning.
 *
 * @param names the elements of the plugin's {@code <configuration>}
 * @param properties the corresponding properties on the command line
 */
record KnownParameters(SortedSet<String> names, SortedSet<String> properties) {
    private static final String PREFIX = "verbatim.";

    /** The property in which projects keep the version of Verbatim; it does not belong to a goal. */
    private static final String VERSION = PREFIX + "version";

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(verbatim\\.[^}]+)}");

    /** Returns the parameters of all goals, because a plugin's configuration can be for another goal than the one that runs. */
    static KnownParameters of(PluginDescriptor plugin) {
        SortedSet<String> names = new TreeSet<>();
        SortedSet<String> properties = new TreeSet<>();
        for (MojoDescriptor goal : plugin.getMojos()) {
            for (Parameter parameter : goal.getParameters()) {
                names.add(parameter.getName());
                Matcher property = PROPERTY.matcher(goal.getMojoConfiguration()
                        .getChild(parameter.getName())
                        .getValue(""));
                if (property.matches()) {
                    properties.add(property.group(1));
                }
            }
        }
        return new KnownParameters(names, properties);
    }

    /**
     * Returns a message for each element of the {@code <configuration>} that is not a parameter of a goal.
     *
     * @param plugin this plugin, as the project has it
     */
    List<String> unknown(Plugin plugin) {
        SortedSet<String> elements = new TreeSet<>();
        addTo(elements, plugin);
        plugin.getExecutions().forEach(execution -> addTo(elements, execution));
        elements.removeAll(names);
        return elements.stream()
                .map(name -> "Unknown element <" + name + "> in the <configuration> of " + plugin.getArtifactId()
                        + NearestName.question(name, names) + ". Correct or remove it.")
                .toList();
    }

    /**
     * Returns a message for each {@code verbatim.} property of the command line that is not a parameter of a goal.
     *
     * @param commandLine the properties that {@code -D} sets
     */
    List<String> unknown(Properties commandLine) {
        List<String> unknown = new ArrayList<>();
        for (String name : new TreeSet<>(commandLine.stringPropertyNames())) {
            boolean known = properties.contains(name)
                    || name.startsWith(Severities.OPTION_PREFIX)
                    || name.startsWith(Thresholds.PREFIX)
                    || name.equals(VERSION);
            if (name.startsWith(PREFIX) && !known) {
                unknown.add("Unknown property -D" + name + NearestName.question(name, properties)
                        + ". Verbatim ignores it; correct or remove it.");
            }
        }
        return unknown;
    }

    private static void addTo(SortedSet<String> elements, ConfigurationContainer container) {
        if (container.getConfiguration() instanceof Xpp3Dom configuration) {
            for (Xpp3Dom element : configuration.getChildren()) {
                elements.add(element.getName());
            }
        }
    }
}
