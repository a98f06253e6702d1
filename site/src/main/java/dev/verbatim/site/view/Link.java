package dev.verbatim.site.view;

/**
 * A link to a page of the site.
 *
 * @param text its text
 * @param href where it leads, relative to the root of the site or to the page
 * @param isCurrent whether it leads to the page that has it
 */
record Link(String text, String href, boolean isCurrent) {
    Link(String text, String href) {
        this(text, href, false);
    }
}
