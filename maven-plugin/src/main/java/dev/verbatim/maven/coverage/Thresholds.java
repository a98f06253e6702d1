package dev.verbatim.maven.coverage;

import dev.verbatim.testkit.coverage.CoverageReport;
import dev.verbatim.testkit.coverage.Gap;
import dev.verbatim.testkit.coverage.Share;
import dev.verbatim.testkit.coverage.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** The least shares that a build demands. */
public final class Thresholds {
    /** The beginning of the properties that set a threshold. */
    public static final String PREFIX = "verbatim.coverage.";

    /** Properties that begin in the same way and set something else. */
    private static final Set<String> OTHERS = Set.of("html", "folder");

    /** So that the end of a log can still be read; the report has all. */
    private static final int MOST_GAPS = 100;

    private final List<Threshold> thresholds;

    private Thresholds(List<Threshold> thresholds) {
        this.thresholds = List.copyOf(thresholds);
    }

    /**
     * Merges thresholds from the project, the plugin and the command line; the later one takes precedence.
     *
     * @param project the project's properties
     * @param configured the thresholds in the plugin's configuration
     * @param commandLine the properties of the command line
     * @throws IllegalArgumentException if one is not valid; the message says what to write
     */
    public static Thresholds of(
            Properties project, @Nullable Map<String, @Nullable String> configured, Properties commandLine) {
        Map<String, String> texts = new TreeMap<>();
        addTo(texts, project);
        if (configured != null) {
            // Maven passes null for an empty element.
            configured.forEach((name, percent) -> texts.put(name, percent == null ? "" : percent));
        }
        addTo(texts, commandLine);
        List<Threshold> thresholds = new ArrayList<>();
        texts.forEach((name, percent) -> thresholds.add(Threshold.parse(name, percent)));
        return new Thresholds(thresholds);
    }

    private static void addTo(Map<String, String> texts, Properties properties) {
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX) && !OTHERS.contains(name.substring(PREFIX.length()))) {
                texts.put(name.substring(PREFIX.length()), properties.getProperty(name));
            }
        }
    }

    /**
     * Compares a report with the thresholds.
     *
     * @throws MojoFailureException if less is covered; the message names what is missing
     */
    public void check(CoverageReport report) throws MojoFailureException {
        List<String> lines = new ArrayList<>();
        for (Threshold threshold : thresholds) {
            if (!threshold.isMet(report)) {
                describe(threshold, report, lines);
            }
        }
        if (!lines.isEmpty()) {
            throw new MojoFailureException("Less is covered than demanded.\n" + String.join("\n", lines));
        }
    }

    private static void describe(Threshold threshold, CoverageReport report, List<String> lines) {
        Share share = report.share(threshold.kind(), threshold.column());
        List<Gap> missing = threshold.missing(report);
        lines.add(threshold + ": " + share + " (" + share.percent() + " %), demanded are " + threshold.percent()
                + " %. Missing:");
        missing.stream().limit(MOST_GAPS).forEach(gap -> lines.add("  " + gap));
        if (missing.size() > MOST_GAPS) {
            lines.add("  and " + (missing.size() - MOST_GAPS) + " more, which the report lists");
        }
    }
}
