package dev.verbatim.site.view;

import java.util.List;

/**
 * A part of the navigation.
 *
 * @param link its heading; without an address if it leads nowhere
 * @param links the links below it
 */
record LinkGroup(Link link, List<Link> links) {
    /** Copies the links. */
    LinkGroup {
        links = List.copyOf(links);
    }
}
