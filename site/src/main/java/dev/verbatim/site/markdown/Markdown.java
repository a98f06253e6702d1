package dev.verbatim.site.markdown;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads Markdown and writes it as HTML. HTML in the Markdown is shown as text, addresses of links have only harmless schemes, and
 * images come from the site alone.
 */
public final class Markdown {
    /** Bounds the time that a hostile text costs, as for pages. */
    private static final int MOST_NESTED = 50;

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MOST_NESTED)
            .postProcessor(document -> {
                document.accept(new HtmlLeftOut());
                return document;
            })
            .build();
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private Markdown() {}

    /** Parses a text; blocks have source spans. */
    public static Node parse(String text) {
        return PARSER.parse(text);
    }

    /**
     * Returns blocks as HTML.
     *
     * @param blocks the blocks in order
     * @param targets where relative links lead
     * @param ids the ids of headings
     */
    public static Markup render(Collection<? extends Node> blocks, LinkTargets targets, Map<Heading, String> ids) {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(SCHEMES))
                .nodeRendererFactory(context -> new SiteLinkRenderer(context, targets))
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading && ids.containsKey(heading)) {
                        attributes.put("id", ids.get(heading));
                    } else if (node instanceof Link) {
                        attributes.put("rel", "noreferrer");
                    }
                })
                .build();
        StringBuilder html = new StringBuilder();
        blocks.forEach(block -> html.append(renderer.render(block)));
        // Only the renderer writes these tags: those of the page are escaped. A wide table scrolls, with the keyboard
        // too.
        return new Markup(html.toString()
                .replace("<table>", "<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>"));
    }
}
