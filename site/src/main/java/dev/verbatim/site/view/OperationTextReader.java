package dev.verbatim.site.view;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.site.markdown.LinkTargets;
import dev.verbatim.site.markdown.Markdown;
import dev.verbatim.site.markdown.Markup;
import dev.verbatim.site.markdown.PlainText;
import dev.verbatim.site.view.OperationText.Passage;
import dev.verbatim.site.view.Section.Placed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Takes from the page of an operation what the site does not show in another form. Nothing of the text is left out. */
final class OperationTextReader {
    /** The longest paragraph that can be a label, such as {@code Request:}. */
    private static final int LABEL_LENGTH = 40;

    private final OperationPage page;
    private final ShownLines shown;
    private final LinkTargets targets;
    private final Set<Integer> sampleLines = new HashSet<>();
    private final List<Node> about = new ArrayList<>();
    private final List<Node> parameters = new ArrayList<>();
    private final List<Node> statuses = new ArrayList<>();
    private final List<Node> notes = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    private OperationTextReader(OperationPage page, LinkTargets targets) {
        this.page = page;
        this.targets = targets;
        shown = ShownLines.of(page);
        page.samples()
                .forEach(sample -> sampleLines.add(sample.heading().position().line()));
    }

    /**
     * Reads the text of an operation.
     *
     * @param lines the lines of its file
     * @param end the number of the last line that can belong to it
     * @param targets where its links lead
     */
    static OperationText read(OperationPage page, List<String> lines, int end, LinkTargets targets) {
        boolean isWhole = page.style().page().operations() == PageStyle.Operations.FILE;
        int start = isWhole ? 1 : page.position().line();
        Node document = Markdown.parse(String.join("\n", lines.subList(start - 1, Math.min(end, lines.size()))));
        return new OperationTextReader(page, targets).read(document, start - 1);
    }

    private OperationText read(Node document, int offset) {
        int titleLine = page.title().map(title -> title.position().line()).orElse(0);
        int titleLevel = unlinkTitle(document, titleLine - offset);
        boolean isBeforeParameters = true;
        for (Section section : Section.of(document, offset, titleLevel + 1)) {
            Heading heading = section.heading();
            if (heading != null && heading.getLevel() <= titleLevel && offset > 0) {
                // What follows the section of an operation is on the page of the file.
                break;
            }
            boolean hasParameters = has(section, shown.parameters());
            if (isSample(section)) {
                sample(section);
            } else if (hasParameters) {
                isBeforeParameters = false;
                int table = shown.parameters().get(0);
                List<Placed> rest = rest(section);
                boolean isOwn = heading == null;
                add(
                        about,
                        rest.stream()
                                .filter(block -> isOwn && block.first() < table)
                                .toList(),
                        null);
                add(
                        parameters,
                        rest.stream()
                                .filter(block -> !isOwn || block.first() > table)
                                .toList(),
                        null);
            } else if (has(section, shown.properties()) || heading == null) {
                add(about, rest(section), null);
            } else if (has(section, shown.statuses())) {
                add(statuses, rest(section), null);
            } else {
                add(isBeforeParameters ? about : notes, rest(section), heading);
            }
        }
        return new OperationText(
                render(about, 2), render(parameters, 3), render(statuses, 3), render(notes, 3), passages);
    }

    /** Removes the title, and returns its level. */
    private static int unlinkTitle(Node document, int line) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading
                    && !node.getSourceSpans().isEmpty()
                    && node.getSourceSpans().get(0).getLineIndex() + 1 == line) {
                node.unlink();
                return heading.getLevel();
            }
        }
        return 1;
    }

    private static boolean has(Section section, List<Integer> lines) {
        return section.blocks().stream().anyMatch(block -> lines.stream().anyMatch(block::has));
    }

    private static void add(List<Node> nodes, List<Placed> blocks, @Nullable Heading heading) {
        if (!blocks.isEmpty() && heading != null) {
            nodes.add(heading);
        }
        blocks.forEach(block -> nodes.add(block.block()));
    }

    private void sample(Section section) {
        for (Placed block : rest(section)) {
            if (!(block.block() instanceof Heading heading && isLabel(PlainText.of(heading)))) {
                passages.add(new Passage(block.first(), render(List.of(block.block()), 4)));
            }
        }
    }

    /** The blocks that the site does not show in another form, without the labels and captions of those that it does. */
    private List<Placed> rest(Section section) {
        List<Placed> rest = new ArrayList<>();
        boolean isInSample = isSample(section);
        boolean isNextShown = false;
        boolean isNextMessage = false;
        for (int index = section.blocks().size() - 1; index >= 0; index--) {
            Placed block = section.blocks().get(index);
            boolean isMessage = isMessage(block);
            isNextShown = isShown(block)
                    || !isInSample && isNextMessage && isCaption(block.block())
                    || isNextShown && isLabelBlock(block.block());
            isNextMessage = isMessage;
            if (!isNextShown) {
                rest.add(block);
            }
        }
        Collections.reverse(rest);
        return rest;
    }

    private boolean isSample(Section section) {
        return section.heading() != null && sampleLines.contains(section.line());
    }

    private boolean isShown(Placed block) {
        Node node = block.block();
        if (node instanceof TableBlock || isHtml(node)) {
            return Stream.of(shown.properties(), shown.parameters(), shown.statuses(), shown.others())
                            .anyMatch(lines -> lines.stream().anyMatch(block::has))
                    || isMessage(block);
        }
        if (node instanceof BulletList || node instanceof OrderedList) {
            return Stream.of(shown.parameters(), shown.others())
                    .anyMatch(lines -> lines.stream().anyMatch(block::has));
        }
        return isMessage(block);
    }

    /** HTML of several lines was made a block of code. */
    private static boolean isHtml(Node node) {
        return node instanceof HtmlBlock || node instanceof FencedCodeBlock code && "html".equals(code.getInfo());
    }

    private boolean isMessage(Placed block) {
        Node node = block.block();
        return (node instanceof FencedCodeBlock
                        || node instanceof IndentedCodeBlock
                        || node instanceof Paragraph
                        || isHtml(node))
                && shown.messages().stream().anyMatch(block::has);
    }

    /** Outside of sections for samples, the site shows the paragraph before a message as the caption of the message. */
    private boolean isCaption(Node node) {
        String text = normal(PlainText.of(node));
        return node instanceof Paragraph
                && page.samples().stream()
                        .flatMap(sample -> sample.steps().stream())
                        .anyMatch(step -> normal(step.caption()).contains(text));
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private boolean isLabelBlock(Node node) {
        String text = PlainText.of(node);
        return (node instanceof Paragraph || node instanceof Heading)
                && text.length() <= LABEL_LENGTH
                && (isLabel(text) || isHeadingOfTable(text));
    }

    private boolean isHeadingOfTable(String text) {
        String label = text.replaceAll(":$", "").strip();
        PageStyle style = page.style().page();
        return Stream.of(style.parametersHeadings(), style.responseHeadings(), style.eventHeadings())
                .flatMap(List::stream)
                .anyMatch(label::equalsIgnoreCase);
    }

    private boolean isLabel(String text) {
        String label = text.toLowerCase(Locale.ROOT);
        PageStyle style = page.style().page();
        return Stream.of(style.requestLabels(), style.responseLabels(), style.eventLabels(), style.resultLabels())
                .flatMap(List::stream)
                .anyMatch(word -> label.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The headings of the text are below those of the site: the highest has the given level. */
    private Markup render(List<Node> nodes, int level) {
        int least = nodes.stream()
                .filter(Heading.class::isInstance)
                .mapToInt(node -> ((Heading) node).getLevel())
                .min()
                .orElse(0);
        nodes.forEach(node -> {
            if (node instanceof Heading heading) {
                heading.setLevel(Math.min(6, heading.getLevel() - least + level));
            }
        });
        return Markdown.render(nodes, targets, Map.of());
    }

    /** The first line of the next sample, or one beyond the last line. */
    static int endOf(List<Sample> samples, int index) {
        return index + 1 < samples.size()
                ? samples.get(index + 1).heading().position().line()
                : Integer.MAX_VALUE;
    }
}
