package dev.verbatim.site.view;

import java.util.List;

/**
 * What every page of a site has around its content.
 *
 * @param title the title of the page; empty for the first page of the site
 * @param siteTitle the title of the site
 * @param root the way to the root of the site: empty, or {@code ../} once or more
 * @param policy the Content-Security-Policy
 * @param navigation the links to the other pages, relative to the root
 */
record Shell(String title, String siteTitle, String root, String policy, List<LinkGroup> navigation) {
    /** Copies the links. */
    Shell {
        navigation = List.copyOf(navigation);
    }

    /** The title of the document. */
    String documentTitle() {
        return title.isEmpty() ? siteTitle : title + " \u2013 " + siteTitle;
    }
}
