package dev.verbatim.pages;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.FolderReading;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.StyleFile;
import java.util.ArrayList;
import java.util.List;

/** Reads the pages of a folder in its style, on all processors. */
final class FolderReader {
    private final String folder;
    private final StyleFile style;
    private final List<PageSource> pages = new ArrayList<>();

    FolderReader(String folder, StyleFile style) {
        this.folder = folder;
        this.style = style;
    }

    /** Adds a page of the folder. */
    void add(PageSource page) {
        pages.add(page);
    }

    StyleFile style() {
        return style;
    }

    /** Reads the pages, unless the style file has mistakes: then their style is unknown. */
    PagesFolder read() {
        List<PageReading> readings = style.isValid()
                ? pages.parallelStream()
                        .flatMap(page -> PageReader.read(page, style.style()).stream())
                        .toList()
                : List.of();
        return new PagesFolder(folder, style, pages, FolderReading.of(readings));
    }
}
