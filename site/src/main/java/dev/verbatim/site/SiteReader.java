package dev.verbatim.site;

import dev.verbatim.pages.Pages;
import dev.verbatim.pages.PagesFolder;
import dev.verbatim.pages.check.FolderChecks;
import dev.verbatim.pages.check.MissingSettings;
import dev.verbatim.pages.check.PageChecks;
import dev.verbatim.pages.finding.Baseline;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.site.api.ApiReader;
import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.coverage.CoverageFile;
import dev.verbatim.site.guide.GuideReader;
import dev.verbatim.site.guide.Guides;
import dev.verbatim.site.view.PagePaths;
import dev.verbatim.site.view.PageTexts;
import dev.verbatim.site.view.SiteContent;
import dev.verbatim.site.view.SiteContent.GuideLink;
import dev.verbatim.site.view.SiteContent.UnreadPage;
import dev.verbatim.site.view.SourceLinks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and checks the pages of a site. */
final class SiteReader {
    private final Path root;
    private final Pages pages;
    private final List<PagesFolder> folders;
    private final List<DocumentedApi> apis;
    private final Severities severities;
    private final List<Finding> findings;

    /**
     * Reads the pages and checks them as the goal {@code lint} does.
     *
     * @param chosen the folders to document; all if it is empty
     */
    SiteReader(Path root, Set<String> chosen, Severities severities, Baseline baseline) throws IOException {
        this.root = root;
        this.severities = severities;
        pages = Pages.read(root);
        folders = pages.folders().stream()
                .filter(folder -> chosen.isEmpty() || chosen.contains(folder.folder()))
                .toList();
        apis = folders.stream().map(ApiReader::read).toList();
        findings = baseline
                .apply(
                        pages.check(severities),
                        (rule, page) -> PageChecks.lookFor(rule, severities) || FolderChecks.lookFor(rule, severities))
                .stream()
                .filter(finding -> severities.of(finding.rule()) != Severity.OFF)
                .filter(finding -> chosen.isEmpty() || chosen.contains(folder(finding.file())))
                .toList();
    }

    private static String folder(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }

    /** Reads the guides; their links to pages of the API lead to the pages of the site. */
    Guides guides(Path folder, SourceLinks sources) throws IOException {
        PagePaths paths = new PagePaths(apis);
        Path real = root.toRealPath();
        return GuideReader.read(
                folder,
                file -> file.startsWith(real)
                        ? paths.of(real.relativize(file).toString().replace('\\', '/'))
                        : Optional.empty(),
                file -> Optional.ofNullable(sources.page(file, 1)));
    }

    /** Returns what the site shows. */
    SiteContent content(
            String title, String policy, boolean hasTryOut, CoverageFile coverage, SourceLinks sources, Guides guides) {
        List<String> read = new ArrayList<>(pages.inventory().lines());
        folders.forEach(folder -> read.add(folder.line()));
        // Only if something was not read: each of the settings is tried on all pages.
        if (pages.inventory().lines().size() > 1) {
            pages.missingSettings().stream().map(MissingSettings::line).forEach(read::add);
        }
        return new SiteContent(
                title,
                apis,
                policy,
                hasTryOut,
                findings,
                severities,
                folders.stream()
                        .flatMap(folder -> folder.readings().stream())
                        .flatMap(reading -> unread(reading).stream())
                        .toList(),
                read,
                new PageTexts(folders.stream()
                        .flatMap(folder -> folder.pages().stream())
                        .toList()),
                coverage,
                sources,
                guides.guides().stream()
                        .map(guide -> new GuideLink(guide.title(), guide.path()))
                        .toList());
    }

    private static Optional<UnreadPage> unread(PageReading reading) {
        if (reading instanceof PageReading.Refused refused) {
            return Optional.of(new UnreadPage(refused.file(), refused.position().line(), refused.reason()));
        }
        return reading instanceof PageReading.Unnamed unnamed
                ? Optional.of(new UnreadPage(unnamed.file(), unnamed.position().line(), unnamed.reason()))
                : Optional.empty();
    }

    /** Counts what a site shows. */
    static SiteSummary summary(SiteContent content) {
        return new SiteSummary(
                (int) content.apis().stream()
                        .filter(api -> !api.operations().isEmpty()
                                || !api.notifications().isEmpty())
                        .count(),
                content.apis().stream().mapToInt(api -> api.operations().size()).sum(),
                content.findings().size(),
                (int) content.findings().stream()
                        .filter(finding -> content.severities().of(finding.rule()) == Severity.ERROR)
                        .count(),
                content.guides().size());
    }
}
