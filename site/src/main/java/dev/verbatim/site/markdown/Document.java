package dev.verbatim.site.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(?:[^\\n]*\\n){0,50}?---\\R");

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
        Node root = Markdown.parse(withoutFrontMatter(text));
        List<Entry> headings = new ArrayList<>();
        HeadingIds ids = new HeadingIds();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String words = PlainText.of(heading);
                heading.setLevel(level(heading, headings));
                headings.add(new Entry(heading, heading.getLevel(), words, ids.of(words)));
            }
        });
        return new Document(root, headings);
    }

    /** Only the first heading can be the title, and no level is left out, as screen readers expect it. */
    private static int level(Heading heading, List<Entry> before) {
        if (before.isEmpty()) {
            return Math.min(heading.getLevel(), 2);
        }
        int deepest = before.get(before.size() - 1).level() + 1;
        return Math.min(Math.max(heading.getLevel(), 2), deepest);
    }

    /** Settings of other generators at the beginning are no text; their lines stay, so that the others keep their numbers. */
    private static String withoutFrontMatter(String text) {
        Matcher matter = FRONT_MATTER.matcher(text);
        return matter.find() ? "\n".repeat((int) matter.group().lines().count()) + text.substring(matter.end()) : text;
    }

    /** Returns whether the text begins with its title; else a page needs one. */
    public boolean hasTitle() {
        return !headings.isEmpty() && headings.get(0).level() == 1;
    }

    /** Returns the ids of the headings. */
    public Set<String> ids() {
        return headings.stream().map(Entry::id).collect(Collectors.toSet());
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
