package dev.verbatim.processor.bind;

import dev.verbatim.pages.check.FolderChecks;
import dev.verbatim.pages.find.FolderStyle;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.page.PageReading;
import java.util.ArrayList;
import java.util.List;

/** Checks whether the pages of an API are written in its style, as {@code lint} does for each folder. */
public final class StyleFit {
    private final ApiPages pages;
    private final PageFinder finder;
    private final ReadPages read;

    private StyleFit(ApiPages pages, PageFinder finder, ReadPages read) {
        this.pages = pages;
        this.finder = finder;
        this.read = read;
    }

    /**
     * Runs the checks on the folder of an API. Other folders with the same style file are read only if this one has findings:
     * they may have the operations and the messages that it lacks.
     */
    public static FolderChecks.Result of(ApiPages pages, PageFinder finder, ReadPages read) {
        return new StyleFit(pages, finder, read).result();
    }

    private FolderChecks.Result result() {
        String folder = pages.api().folder();
        FolderChecks own = new FolderChecks(
                folder,
                pages.folderStyle().file(),
                pages.sources().stream()
                        .filter(source -> PageFinder.folderOf(source.file()).equals(folder))
                        .toList(),
                pages.allReadings().stream()
                        .filter(reading -> PageFinder.folderOf(reading.file()).equals(folder))
                        .toList());
        FolderChecks.Result result = own.check(this::others);
        if (!result.isRecognised()
                || own.pages().isEmpty()
                || own.style().file().isEmpty()) {
            return result;
        }
        List<Finding> findings = new ArrayList<>(result.findings());
        List<FolderChecks> sharing = new ArrayList<>(List.of(own));
        List<Finding> unmatched = FolderChecks.unmatched(own.style(), sharing);
        if (!unmatched.isEmpty()) {
            sharing.addAll(others());
            unmatched = FolderChecks.unmatched(own.style(), sharing);
        }
        findings.addAll(unmatched);
        return new FolderChecks.Result(findings, true);
    }

    private List<FolderChecks> others() {
        List<FolderChecks> others = new ArrayList<>();
        for (String folder : finder.folders()) {
            FolderStyle style = finder.style(folder);
            boolean isShared = style.file().isValid()
                    && style.file().file().isPresent()
                    && style.file().file().equals(pages.folderStyle().file().file());
            if (isShared && !folder.equals(pages.api().folder())) {
                List<PageSource> sources = finder.folder(folder);
                List<PageReading> readings = sources.stream()
                        .flatMap(source -> read.of(source, style.style()).stream())
                        .toList();
                others.add(new FolderChecks(folder, style.file(), sources, readings));
            }
        }
        return others;
    }
}
