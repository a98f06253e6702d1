package dev.verbatim.pages;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.FolderReading;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.StyleFile;
import java.util.ArrayList;
import java.util.List;

/** Reads the pages of a folder in its style, one after the other. */
final class FolderReader {
    private final String folder;
    private final StyleFile style;
    private final List<PageSource> pages = new ArrayList<>();
    private final List<PageReading> readings = new ArrayList<>();

    FolderReader(String folder, StyleFile style) {
        this.folder = folder;
        this.style = style;
    }

    /** Reads a page, unless the style file has mistakes: then its style is unknown. */
    void read(PageSource page) {
        pages.add(page);
        if (style.isValid()) {
            readings.addAll(PageReader.read(page, style.style()));
        }
    }

    StyleFile style() {
        return style;
    }

    PagesFolder folder() {
        return new PagesFolder(folder, style, pages, FolderReading.of(readings));
    }
}
