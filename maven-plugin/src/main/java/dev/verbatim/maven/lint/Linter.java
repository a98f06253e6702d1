package dev.verbatim.maven.lint;

import dev.verbatim.maven.pages.PageTree;
import dev.verbatim.pages.check.PageChecks;
import dev.verbatim.pages.find.DirectoryRoot;
import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.source.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads every page below a folder and runs the rules about pages. */
public final class Linter {
    private final PageFinder finder;
    private final Severities severities;
    private final List<PageReading> readings = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Linter(Path root, Severities severities) {
        this.finder = new PageFinder(List.of(new DirectoryRoot(root)));
        this.severities = severities;
    }

    /**
     * What there is to say about the pages.
     *
     * @param root the folder, which exists
     * @throws IOException if the folder cannot be listed; a page that cannot be read is a finding
     */
    public static LintReport lint(Path root, Severities severities) throws IOException {
        Linter linter = new Linter(root, severities);
        PageTree tree = new PageTree(root);
        tree.files().forEach(linter::read);
        tree.foldersElsewhere()
                .forEach(
                        folder -> linter.refuse(
                                folder,
                                "the folder is a symbolic link that leaves the root of the pages; replace the link with a folder"));
        tree.otherMarkdown().forEach(linter::leaveOut);
        linter.findings.addAll(PageChecks.checkReadings(linter.readings, severities));
        return new LintReport(
                Inventory.of(linter.readings), linter.findings.stream().sorted().toList(), severities);
    }

    private void read(String file) {
        Lookup lookup = finder.find(file);
        if (lookup instanceof Lookup.Found found) {
            readings.add(PageReader.read(found.page()));
        } else {
            refuse(
                    file,
                    "the page "
                            + (lookup instanceof Lookup.Unsafe unsafe
                                    ? unsafe.problem() + "; rename or move it"
                                    : "cannot be read; check its permissions"));
        }
    }

    private void leaveOut(String file) {
        if (severities.of(Rule.PAGE_UNRECOGNISED) != Severity.OFF) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            findings.add(new Finding(
                    Rule.PAGE_UNRECOGNISED,
                    Quote.plain(file),
                    Position.START,
                    "only files whose names end with .md are read; rename it to "
                            + Quote.plain(name.substring(0, name.lastIndexOf('.'))) + ".md"));
        }
    }

    private void refuse(String file, String problem) {
        if (severities.of(Rule.PAGES_UNSAFE) != Severity.OFF) {
            findings.add(new Finding(Rule.PAGES_UNSAFE, Quote.plain(file), Position.START, problem));
        }
    }
}
