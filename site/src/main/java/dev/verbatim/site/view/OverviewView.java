package dev.verbatim.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page of a site.
 *
 * @param shell what is around it
 * @param apis its APIs in folders
 * @param root the API in the root of the pages; {@code null} if there is none
 * @param guides the guides
 * @param findings how many findings the site shows
 * @param unread how many pages could not be read
 */
record OverviewView(
        Shell shell, List<ApiCard> apis, @Nullable ApiView root, List<Link> guides, int findings, int unread) {
    /** Copies the lists. */
    OverviewView {
        apis = List.copyOf(apis);
        guides = List.copyOf(guides);
    }

    /**
     * An API on the first page.
     *
     * @param link its page
     * @param counts what it has, such as {@code 30 operations, 2 notifications}
     * @param operations the first of its operations
     * @param more how many others it has
     */
    record ApiCard(Link link, String counts, List<Link> operations, int more) {
        /** Copies the list. */
        ApiCard {
            operations = List.copyOf(operations);
        }
    }
}
