package dev.verbatim.site.guide;

import dev.verbatim.site.markdown.Document;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Lists the links of a guide to files and headings. */
final class GuideLinks extends AbstractVisitor {
    private static final Pattern ELSEWHERE = Pattern.compile("(?s)(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*");

    private final List<Found> found = new ArrayList<>();

    /**
     * A link.
     *
     * @param destination as it is written
     * @param line the line that has it
     */
    record Found(String destination, int line) {
        /** The path without the fragment; empty for a heading of the same file. */
        String path() {
            return decoded(destination.replaceFirst("(?s)[#?].*", ""));
        }

        /** The id after {@code #}; empty if there is none. */
        String fragment() {
            int hash = destination.indexOf('#');
            return hash < 0 ? "" : decoded(destination.substring(hash + 1));
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return text;
            }
        }
    }

    private GuideLinks() {}

    /** Returns the links within the project, in order. */
    static List<Found> of(Document document) {
        GuideLinks links = new GuideLinks();
        document.root().accept(links);
        return links.found;
    }

    @Override
    public void visit(Link link) {
        add(link, link.getDestination());
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        add(image, image.getDestination());
        visitChildren(image);
    }

    private void add(Node node, String destination) {
        if (!ELSEWHERE.matcher(destination).matches()) {
            found.add(new Found(destination, line(node)));
        }
    }

    private static int line(Node node) {
        Node placed = node;
        while (placed != null && placed.getSourceSpans().isEmpty()) {
            placed = placed.getParent();
        }
        return placed == null ? 1 : placed.getSourceSpans().get(0).getLineIndex() + 1;
    }
}
