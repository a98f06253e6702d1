package dev.verbatim.site.view;

import dev.verbatim.site.markdown.Markup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of text: a guide, or a page of an API that is not about one operation.
 *
 * @param shell what is around it
 * @param trail the links above it
 * @param heading the title, if the text has none; else {@code null}
 * @param contents the links to its headings
 * @param text the text, with its title
 * @param findings the findings about it
 * @param source the address of the page in the source; {@code null} if the site has no such addresses
 */
record TextView(
        Shell shell,
        List<Link> trail,
        @Nullable String heading,
        List<Link> contents,
        Markup text,
        List<FindingView> findings,
        @Nullable String source) {
    /** Copies the lists. */
    TextView {
        trail = List.copyOf(trail);
        contents = List.copyOf(contents);
        findings = List.copyOf(findings);
    }
}
