package dev.verbatim.maven.lint;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import java.net.URI;
import java.nio.file.Path;

/** Converts the files of findings into URIs relative to the root of the project, as SARIF readers expect. */
public final class FindingUris {
    private final Path base;
    private final Path pages;

    /**
     * Creates the converter.
     *
     * @param base the root of the project
     * @param pages the root of the pages; if it is not below the root of the project, URIs are relative to it
     */
    public FindingUris(Path base, Path pages) {
        this.base = pages.startsWith(base) ? base : pages;
        this.pages = pages;
    }

    /** Returns the name of a file other than a page, such as the baseline, in findings about it. */
    public String name(Path file) {
        Path relative = file.startsWith(base) ? base.relativize(file) : file.getFileName();
        return relative.toString().replace('\\', '/');
    }

    /** Returns the URI of a finding's file. */
    URI of(Finding finding) {
        Path root = finding.rule() == Rule.BASELINE_UNUSED ? base : pages;
        return base.toUri().relativize(root.resolve(finding.file()).toUri());
    }
}
