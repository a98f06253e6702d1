package dev.verbatim.site.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * A Markdown file with its headings.
 *
 * @param root the parsed text
 * @param headings the headings at any depth, in order
 */
public record Document(Node root, List<Entry> headings) {
    /** Copies the list. */
    public Document {
        headings = List.copyOf(headings);
    }

    /**
     * A heading.
     *
     * @param node the heading
     * @param level its level, from 1
     * @param text its text
     * @param id its id, as code hosts make it: in lower case, with hyphens for blanks
     */
    public record Entry(Heading node, int level, String text, String id) {}

    /** Parses a text. */
    public static Document of(String text) {
        Node root = Markdown.parse(text);
        List<Entry> headings = new ArrayList<>();
        HeadingIds ids = new HeadingIds();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String words = PlainText.of(heading);
                headings.add(new Entry(heading, heading.getLevel(), words, ids.of(words)));
            }
        });
        return new Document(root, headings);
    }

    /** Returns the text of the first heading of level 1, or of the first heading. */
    public Optional<String> title() {
        return headings.stream()
                .filter(heading -> heading.level() == 1)
                .findFirst()
                .or(() -> headings.stream().findFirst())
                .map(Entry::text);
    }

    /** Returns the whole as HTML; headings have their ids. */
    public Markup render(LinkTargets targets) {
        Map<Heading, String> ids = new HashMap<>();
        headings.forEach(heading -> ids.put(heading.node(), heading.id()));
        List<Node> blocks = new ArrayList<>();
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            blocks.add(node);
        }
        return Markdown.render(blocks, targets, ids);
    }
}
