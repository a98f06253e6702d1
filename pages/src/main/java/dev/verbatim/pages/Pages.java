package dev.verbatim.pages;

import dev.verbatim.pages.check.FolderChecks;
import dev.verbatim.pages.check.MissingSettings;
import dev.verbatim.pages.check.PageChecks;
import dev.verbatim.pages.find.DirectoryRoot;
import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.find.PageTree;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.StyleFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A set of documentation pages, read and ready to be checked. Immutable.
 *
 * @param readings the result of reading each page; from {@link #read}, in the order of their paths
 * @param skipped a finding for each file or folder that was not read
 * @param folders the folders with pages, by path; none for pages that are not files of a folder
 * @since 0.2.0
 */
public record Pages(List<PageReading> readings, List<Finding> skipped, List<PagesFolder> folders) {
    /** Copies the lists. */
    public Pages {
        readings = List.copyOf(readings);
        skipped = List.copyOf(skipped);
        folders = List.copyOf(folders);
    }

    /**
     * Reads every page below a folder, at any depth: each file whose name ends with {@code .md} or {@code .mdx}. Files outside of the folder
     * are never read, even if a symbolic link leads to them. Pages whose style file has mistakes are not read; the mistakes are
     * findings.
     *
     * @param folder the root of the pages; each folder below it that has pages is an API
     * @throws IOException if the folder does not exist or cannot be listed; a page that cannot be read is a finding
     */
    public static Pages read(Path folder) throws IOException {
        PageFinder finder = new PageFinder(List.of(new DirectoryRoot(folder)));
        PageTree tree = new PageTree(folder);
        Map<String, FolderReader> folders = new TreeMap<>();
        List<Finding> skipped = new ArrayList<>();
        for (String file : tree.files()) {
            FolderReader reader = folders.computeIfAbsent(
                    PageFinder.folderOf(file),
                    api -> new FolderReader(api, finder.style(api).file()));
            Lookup lookup = finder.find(file);
            if (lookup instanceof Lookup.Found found) {
                reader.add(found.page());
            } else {
                String problem = lookup instanceof Lookup.Unsafe unsafe
                        ? unsafe.problem() + "; rename or move it"
                        : "cannot be read; check its permissions";
                skipped.add(skipped(Rule.PAGES_UNSAFE, file, "the page " + problem));
            }
        }
        folders.values().stream()
                .flatMap(reader -> reader.style().findings().stream())
                .distinct()
                .forEach(skipped::add);
        for (String link : tree.foldersElsewhere()) {
            skipped.add(skipped(
                    Rule.PAGES_UNSAFE,
                    link,
                    "the folder is a symbolic link that leaves the root of the pages; replace the link with a folder"));
        }
        tree.otherMarkdown().forEach(file -> skipped.add(otherMarkdown(file)));
        List<PagesFolder> read =
                folders.values().stream().map(FolderReader::read).toList();
        return new Pages(
                read.stream()
                        .flatMap(api -> api.readings().stream())
                        .sorted(Comparator.comparing(PageReading::file))
                        .toList(),
                skipped,
                read);
    }

    /** Pages that are not files of a folder, say the texts of a test. */
    public static Pages of(Collection<? extends PageReading> readings) {
        return new Pages(List.copyOf(readings), List.of(), List.of());
    }

    /** The pages that document an operation. */
    public List<OperationPage> operations() {
        return readings.stream()
                .filter(PageReading.Operation.class::isInstance)
                .map(reading -> ((PageReading.Operation) reading).page())
                .toList();
    }

    /** Counts what was read. */
    public Inventory inventory() {
        return Inventory.of(readings);
    }

    /**
     * Returns the settings with which more would be read: once for each style file and all of its folders, and for each
     * folder without a style file. Each was tried with the reader.
     */
    public List<MissingSettings> missingSettings() {
        Map<String, List<PagesFolder>> files = new LinkedHashMap<>();
        for (PagesFolder folder : folders) {
            files.computeIfAbsent(folder.style().file().orElse(folder.folder() + "/"), file -> new ArrayList<>())
                    .add(folder);
        }
        return files.values().stream()
                .flatMap(same -> together(same).missingSettings().stream())
                .toList();
    }

    /** Returns the checks of folders with one style file, as if they were one folder. */
    private static FolderChecks together(List<PagesFolder> folders) {
        return new FolderChecks(
                folders.get(0).folder(),
                folders.get(0).style(),
                folders.stream().flatMap(folder -> folder.pages().stream()).toList(),
                folders.stream().flatMap(folder -> folder.readings().stream()).toList());
    }

    /** Runs every rule about pages with its default severity; see {@link #check(Severities)}. */
    public List<Finding> check() {
        return check(Severities.DEFAULT);
    }

    /**
     * Runs the rules about pages.
     *
     * @param severities rules that are off do not run
     * @return the findings, sorted by page and position; {@link Severities#of(Rule)} has the severity of each
     */
    public List<Finding> check(Severities severities) {
        List<Finding> about = new ArrayList<>(skipped);
        List<PageReading> checked = new ArrayList<>(folders.isEmpty() ? readings : List.of());
        Map<StyleFile, List<FolderChecks>> styled = new LinkedHashMap<>();
        List<FolderChecks> all = folders.stream().map(PagesFolder::checks).toList();
        for (PagesFolder folder : folders) {
            FolderChecks.Result result = folder.checks().check(() -> all);
            about.addAll(result.findings());
            if (result.isRecognised() || severities.of(Rule.FOLDER_UNRECOGNISED) == Severity.OFF) {
                checked.addAll(folder.readings());
            }
            if (result.isRecognised() && folder.style().file().isPresent()) {
                styled.computeIfAbsent(folder.style(), style -> new ArrayList<>())
                        .add(folder.checks());
            }
        }
        styled.forEach((style, checks) -> about.addAll(FolderChecks.unmatched(style, checks)));
        return Stream.concat(
                        about.stream().filter(finding -> severities.of(finding.rule()) != Severity.OFF),
                        PageChecks.checkReadings(checked, severities).stream())
                .sorted()
                .toList();
    }

    private static Finding otherMarkdown(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return skipped(
                Rule.PAGE_UNRECOGNISED,
                file,
                "only files whose names end with .md or .mdx are read; rename it to "
                        + Quote.plain(name.substring(0, name.lastIndexOf('.'))) + ".md");
    }

    private static Finding skipped(Rule rule, String file, String problem) {
        return new Finding(rule, Quote.plain(file), Position.START, problem);
    }
}
