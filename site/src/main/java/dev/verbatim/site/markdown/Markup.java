package dev.verbatim.site.markdown;

/**
 * HTML in which all text of pages is escaped, so that a template may show it as it is.
 *
 * @param html the HTML; may be empty
 */
public record Markup(String html) {
    /** No HTML. */
    public static final Markup NONE = new Markup("");

    /** Returns whether there is nothing to show. */
    public boolean isEmpty() {
        return html.isBlank();
    }
}
