package dev.verbatim.maven.lint;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import java.net.URI;
import java.nio.file.Path;

/** Where findings are, as URIs relative to the root of the project, the way tools that know the project expect them. */
public final class FindingUris {
    private final Path base;
    private final Path pages;

    /**
     * URIs seen from a folder.
     *
     * @param base the root of the project
     * @param pages the root of the pages; what is not below the root of the project is seen from here
     */
    public FindingUris(Path base, Path pages) {
        this.base = pages.startsWith(base) ? base : pages;
        this.pages = pages;
    }

    /** How the findings about a file that is no page, such as the baseline, call the file. */
    public String name(Path file) {
        Path relative = file.startsWith(base) ? base.relativize(file) : file.getFileName();
        return relative.toString().replace('\\', '/');
    }

    /** The URI of a finding's file. */
    URI of(Finding finding) {
        Path root = finding.rule() == Rule.BASELINE_UNUSED ? base : pages;
        return base.toUri().relativize(root.resolve(finding.file()).toUri());
    }
}
