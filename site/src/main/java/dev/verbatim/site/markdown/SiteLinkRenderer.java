package dev.verbatim.site.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes links and images: those within the site lead to its pages, and images from elsewhere become links to them. */
final class SiteLinkRenderer implements NodeRenderer {
    private static final Pattern SCHEME = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*", Pattern.DOTALL);

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final LinkTargets targets;

    SiteLinkRenderer(HtmlNodeRendererContext context, LinkTargets targets) {
        this.context = context;
        html = context.getWriter();
        this.targets = targets;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Image image) {
            image(image);
        } else if (node instanceof Link link) {
            link(link, link.getDestination());
        }
    }

    static boolean isElsewhere(String destination) {
        return SCHEME.matcher(destination).matches();
    }

    private void link(Node node, String destination) {
        Optional<String> address = isElsewhere(destination)
                ? Optional.of(context.urlSanitizer().sanitizeLinkUrl(destination))
                : targets.page(destination);
        if (address.isEmpty() || address.get().isEmpty()) {
            // The reader sees at least what the author linked.
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "unlinked");
            attributes.put("title", destination);
            open(node, "span", attributes);
            children(node);
            html.tag("/span");
            return;
        }
        open(node, "a", Map.of("href", context.encodeUrl(address.get())));
        children(node);
        html.tag("/a");
    }

    private void image(Image image) {
        String destination = image.getDestination();
        Optional<String> address = isElsewhere(destination) ? Optional.empty() : targets.image(destination);
        if (address.isEmpty()) {
            link(image, destination);
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", context.encodeUrl(address.get()));
        attributes.put("alt", PlainText.of(image));
        attributes.put("loading", "lazy");
        open(image, "img", attributes);
    }

    private void open(Node node, String tag, Map<String, String> attributes) {
        html.tag(tag, context.extendAttributes(node, tag, attributes));
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
