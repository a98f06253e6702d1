package dev.verbatim.site.view;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedOperation;
import dev.verbatim.site.api.GeneralPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The findings of a site as its pages show them. */
final class Findings {
    private static final int EXCERPT_LENGTH = 160;

    private final SiteContent content;
    private final Map<String, List<Finding>> byFile = new HashMap<>();

    Findings(SiteContent content) {
        this.content = content;
        content.findings()
                .forEach(finding -> byFile.computeIfAbsent(finding.file(), file -> new ArrayList<>())
                        .add(finding));
    }

    /** Returns the findings about a file. */
    List<Finding> of(String file) {
        return byFile.getOrDefault(file, List.of());
    }

    /** Returns the findings about an operation. */
    List<Finding> of(DocumentedOperation operation) {
        return of(operation.page().file()).stream()
                .filter(finding -> operation.has(finding.position().line()))
                .toList();
    }

    /**
     * Returns a finding as it is shown.
     *
     * @param place how to call its place
     * @param href where the site shows what it is about
     */
    FindingView view(Finding finding, String place, @Nullable String href) {
        int line = finding.position().line();
        String text = content.texts().line(finding.file(), line);
        Severity severity = content.severities().of(finding.rule());
        return new FindingView(
                severity.name().toLowerCase(Locale.ROOT),
                finding.rule().id(),
                place,
                finding.message(),
                text.length() > EXCERPT_LENGTH ? text.substring(0, EXCERPT_LENGTH) + "\u2026" : text,
                href,
                content.sources().page(finding.file(), line));
    }

    /** Returns the path of the page that shows what a finding is about; {@code null} if there is none. */
    @Nullable
    String page(Finding finding) {
        for (DocumentedApi api : content.apis()) {
            for (DocumentedOperation operation : api.operations()) {
                if (operation.page().file().equals(finding.file())
                        && operation.has(finding.position().line())) {
                    return api.path(operation.file() + ".html");
                }
            }
            for (GeneralPage page : api.general()) {
                if (page.source().file().equals(finding.file())) {
                    return api.path(page.file() + ".html");
                }
            }
        }
        return null;
    }
}
