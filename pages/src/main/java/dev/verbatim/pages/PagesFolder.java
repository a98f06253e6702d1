package dev.verbatim.pages;

import dev.verbatim.pages.check.FolderChecks;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.StyleFile;
import java.util.List;

/**
 * The pages directly in a folder.
 *
 * @param folder its path below the root of the pages; empty for the root
 * @param style its style file, which may be in a folder above
 * @param pages the pages as they were found
 * @param readings what was read of them; nothing if the style file has mistakes
 * @since 0.2.0
 */
public record PagesFolder(String folder, StyleFile style, List<PageSource> pages, List<PageReading> readings) {
    /** Copies the lists. */
    public PagesFolder {
        pages = List.copyOf(pages);
        readings = List.copyOf(readings);
    }

    /** Counts what was read in the folder. */
    public Inventory inventory() {
        return Inventory.of(readings);
    }

    /** The folder, its style and the counts, in one line. */
    public String line() {
        return (folder.isEmpty() ? "." : folder) + " (" + style.style().name() + "): "
                + inventory().counts();
    }

    FolderChecks checks() {
        return new FolderChecks(folder, style, pages, readings);
    }
}
