package dev.verbatim.benchmarks.page;

import dev.verbatim.pages.Pages;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and checks pages with every rule switched on. */
final class Checking {
    private static final Severities EVERY_RULE =
            Severities.of(Map.of(Severities.option(Rule.CAPABILITY_UNKNOWN), "note"));

    private Checking() {}

    static List<Finding> readAndCheck(List<MarkdownPage> pages) {
        List<PageReading> readings = new ArrayList<>();
        for (MarkdownPage page : pages) {
            readings.add(
                    PageReader.read(page.file(), page.text(), Style.WEBSERVICES).get(0));
        }
        return Pages.of(readings).check(EVERY_RULE);
    }
}
