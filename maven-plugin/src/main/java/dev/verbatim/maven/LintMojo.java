package dev.verbatim.maven;

import dev.verbatim.maven.lint.BaselineFile;
import dev.verbatim.maven.lint.FindingUris;
import dev.verbatim.maven.lint.LintReport;
import dev.verbatim.maven.lint.SarifWriter;
import dev.verbatim.pages.Pages;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Finds contradictions within pages and between pages. Does not read Java and, with {@code -Dverbatim.pages=<folder>}, does not
 * need a project.
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class LintMojo extends VerbatimMojo {
    /** The lowest severity that fails the build: {@code error}, {@code warning} or {@code note}; {@code off} never fails it. */
    @Parameter(property = "verbatim.failOn", defaultValue = "error")
    String failOn = "error";

    /** Writes all findings into the baseline instead of reporting them. */
    @Parameter(property = "verbatim.baseline.write", defaultValue = "false")
    boolean writeBaseline;

    /** The file for the findings in SARIF 2.1.0, which code hosts and editors read. */
    @Parameter(property = "verbatim.sarif")
    @Nullable
    File sarif;

    @Override
    void run(Path root) throws MojoExecutionException, MojoFailureException {
        Severity least = leastSeverity();
        FindingUris uris = new FindingUris(projectRoot(), root);
        Pages read = read(root);
        LintReport all = LintReport.of(read, Severities.of(severityOptions()));
        if (writeBaseline) {
            requirePages(read, root);
            writeBaseline(all, uris);
            return;
        }
        LintReport report = mute(all, uris);
        print(report);
        writeSarif(report, uris);
        requirePages(read, root);
        fail(report, least);
    }

    private Severity leastSeverity() throws MojoExecutionException {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equalsIgnoreCase(failOn))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException("verbatim.failOn has the unknown severity \"" + failOn
                        + "\". Use error, warning, note or off."));
    }

    private static Pages read(Path root) throws MojoExecutionException {
        try {
            return Pages.read(root);
        } catch (IOException e) {
            throw cannot("read the pages in " + root, "Choose others with -Dverbatim.pages=<folder>", e);
        }
    }

    private LintReport mute(LintReport all, FindingUris uris) throws MojoExecutionException {
        if (baseline == null) {
            return all;
        }
        Path file = existingBaseline();
        try {
            return new BaselineFile(file, uris.name(file)).mute(all);
        } catch (IOException e) {
            throw cannot("read the baseline " + file, "Choose another with -Dverbatim.baseline=<file>", e);
        }
    }

    private void writeBaseline(LintReport all, FindingUris uris) throws MojoExecutionException {
        if (baseline == null) {
            throw new MojoExecutionException("No baseline file is set. Set it with -Dverbatim.baseline=<file>.");
        }
        Path file = absolute(baseline);
        try {
            new BaselineFile(file, uris.name(file)).write(all);
        } catch (IOException e) {
            throw cannot("write the baseline " + file, "Choose another with -Dverbatim.baseline=<file>", e);
        }
        getLog().info("Wrote the baseline " + file + ", which mutes "
                + all.summary().get(0));
    }

    private void print(LintReport report) {
        for (Finding finding : report.findings()) {
            switch (report.severity(finding)) {
                case ERROR -> getLog().error(finding.toString());
                case WARNING -> warn(finding.toString());
                default -> result(finding.toString());
            }
        }
        report.summary().forEach(this::result);
    }

    private void writeSarif(LintReport report, FindingUris uris) throws MojoExecutionException {
        if (sarif == null) {
            return;
        }
        Path file = absolute(sarif);
        try {
            new SarifWriter(uris, set(plugin).getVersion()).write(file, report);
        } catch (IOException e) {
            throw cannot("write the SARIF file " + file, "Choose another with -Dverbatim.sarif=<file>", e);
        }
    }

    private static void fail(LintReport report, Severity least) throws MojoFailureException {
        long failing = least == Severity.OFF ? 0 : report.count(least);
        if (failing > 0) {
            throw new MojoFailureException(failing + (failing == 1 ? " finding has " : " findings have ")
                    + (least == Severity.ERROR
                            ? "severity error"
                            : "severity " + least.name().toLowerCase(Locale.ROOT) + " or higher")
                    + ". Correct the pages, or accept the findings with verbatim.severity.<rule>, verbatim.baseline or"
                    + " verbatim.failOn.");
        }
    }
}
