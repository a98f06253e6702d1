package dev.verbatim.site.view;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.coverage.CoverageFile;
import java.util.List;

/**
 * What a site shows.
 *
 * @param title its title
 * @param apis its APIs, by folder
 * @param policy the Content-Security-Policy of its pages
 * @param hasTryOut whether it has a server for try-outs
 * @param findings the findings of the rules about pages, sorted
 * @param severities the severities of the rules
 * @param unread the pages, and sections of pages, that could not be read
 * @param read what was read of the pages, in lines
 * @param texts the lines of the pages
 * @param coverage the report of coverage
 * @param sources the addresses of the source
 * @param guides the guides, in the order of the navigation
 */
public record SiteContent(
        String title,
        List<DocumentedApi> apis,
        String policy,
        boolean hasTryOut,
        List<Finding> findings,
        Severities severities,
        List<UnreadPage> unread,
        List<String> read,
        PageTexts texts,
        CoverageFile coverage,
        SourceLinks sources,
        List<GuideLink> guides) {
    /** Copies the lists. */
    public SiteContent {
        apis = List.copyOf(apis);
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
        read = List.copyOf(read);
        guides = List.copyOf(guides);
    }

    /**
     * A page, or a section of one, that could not be read.
     *
     * @param file its path below the root of the pages
     * @param line the line of the problem
     * @param reason what is wrong and what to do
     */
    public record UnreadPage(String file, int line, String reason) {}

    /**
     * A guide in the navigation.
     *
     * @param title its title
     * @param path its path in the site
     */
    public record GuideLink(String title, String path) {}
}
