package dev.verbatim.pages.page;

import java.util.Collection;
import java.util.List;

/**
 * Reads what the pages of a folder say about each other.
 *
 * @since 0.2.0
 */
public final class FolderReading {
    private FolderReading() {}

    /**
     * Returns the readings of the pages of a folder as they are together. A section that only shows how any message looks is not an
     * operation if the operation in its samples has a page of its own. Parameters that a request sends by position have the names
     * that the page of its operation documents.
     *
     * @param readings all pages of a folder, each read alone
     */
    public static List<PageReading> of(Collection<? extends PageReading> readings) {
        return PositionalRequests.named(OwnPages.of(readings));
    }
}
