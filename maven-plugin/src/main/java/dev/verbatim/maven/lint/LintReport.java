package dev.verbatim.maven.lint;

import dev.verbatim.pages.Pages;
import dev.verbatim.pages.PagesFolder;
import dev.verbatim.pages.check.MissingSettings;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.page.Inventory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The result of a lint run.
 *
 * @param read the numbers of pages, operations, parameters and samples that were read
 * @param folders a line about each folder, if they have different styles
 * @param settings a line about each folder that would be read better with other settings
 * @param findings the findings to report, sorted
 * @param severities the severities of the rules
 */
public record LintReport(
        Inventory read, List<String> folders, List<String> settings, List<Finding> findings, Severities severities) {
    /** Copies the lists. */
    public LintReport {
        folders = List.copyOf(folders);
        settings = List.copyOf(settings);
        findings = List.copyOf(findings);
    }

    /** Runs the rules about pages. */
    public static LintReport of(Pages pages, Severities severities) {
        long styles = pages.folders().stream()
                .map(folder -> folder.style().style())
                .distinct()
                .count();
        List<String> folders =
                styles > 1 ? pages.folders().stream().map(PagesFolder::line).toList() : List.of();
        return new LintReport(
                pages.inventory(),
                folders,
                pages.missingSettings().stream().map(MissingSettings::line).toList(),
                pages.check(severities),
                severities);
    }

    /** Returns the severity of a finding. */
    public Severity severity(Finding finding) {
        return severities.of(finding.rule());
    }

    /** Returns the number of findings with at least this severity. */
    public long count(Severity least) {
        return findings.stream()
                .filter(finding -> severity(finding).compareTo(least) <= 0)
                .count();
    }

    /**
     * Returns the lines of the summary: the total, a line for each rule with findings in the order of the catalogue, and what was
     * read, for each folder if they have different styles, so that users notice pages that were not recognised.
     */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("%s in %s: %s, %s, %s"
                .formatted(
                        counted(findings.size(), "finding"),
                        counted(read.files(), "page"),
                        counted(only(Severity.ERROR), "error"),
                        counted(only(Severity.WARNING), "warning"),
                        counted(only(Severity.NOTE), "note")));
        Map<Rule, Integer> rules = new EnumMap<>(Rule.class);
        findings.forEach(finding -> rules.merge(finding.rule(), 1, Integer::sum));
        rules.forEach((rule, count) -> lines.add(
                "%6d  %-8s %s".formatted(count, severities.of(rule).name().toLowerCase(Locale.ROOT), rule.id())));
        lines.addAll(read.lines());
        folders.forEach(folder -> lines.add("       " + folder));
        lines.addAll(settings);
        return lines;
    }

    private long only(Severity severity) {
        return findings.stream()
                .filter(finding -> severity(finding) == severity)
                .count();
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
