package dev.verbatim.maven.lint;

import dev.verbatim.pages.check.FolderChecks;
import dev.verbatim.pages.check.PageChecks;
import dev.verbatim.pages.finding.Baseline;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file of a baseline.
 *
 * @param file the path of the file
 * @param name the name of the file in findings about it
 */
public record BaselineFile(Path file, String name) {
    /** Returns the report without the findings that the file mutes. */
    public LintReport mute(LintReport all) throws IOException {
        Severities severities = all.severities();
        return new LintReport(
                all.read(),
                all.folders(),
                all.settings(),
                read()
                        .apply(
                                all.findings(),
                                (rule, page) ->
                                        PageChecks.lookFor(rule, severities) || FolderChecks.lookFor(rule, severities))
                        .stream()
                        .filter(finding -> severities.of(finding.rule()) != Severity.OFF)
                        .toList(),
                severities);
    }

    /**
     * Writes all findings into the file. Keeps entries of rules that lint does not run.
     *
     * @throws IOException if the file cannot be written, or exists and is not a baseline
     */
    public void write(LintReport all) throws IOException {
        Baseline old = Files.exists(file) ? read() : Baseline.EMPTY;
        Optional<String> stranger = old.stranger();
        if (stranger.isPresent()) {
            throw new IOException(
                    "the file exists and is not a baseline: it contains the line " + Quote.of(stranger.get()));
        }
        String text = old.rewrite(all.findings(), (rule, page) -> PageChecks.lookFor(rule, all.severities()));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Baseline read() throws IOException {
        return Baseline.of(name, Files.readString(file));
    }
}
