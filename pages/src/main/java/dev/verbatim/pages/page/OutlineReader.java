package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Flattens commonmark's tree into the {@link Outline}: blocks in the order of the page, with their positions. */
final class OutlineReader {
    /** How many blocks are looked at in search of the ends of tables in HTML: unclosed tables must not make reading slow. */
    private static final int MOST_JOINED = 20_000;

    private static final Pattern MARK = Pattern.compile("(?:/{3,}|:{3,}).{0,100}");

    private final String text;
    private final CodeReader code;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final List<UnreadBlock> unread = new ArrayList<>();
    private final boolean hasSections;
    private int nesting;
    private int joined;

    private OutlineReader(MaskedPage page, boolean hasSections) {
        this.text = page.text();
        this.code = new CodeReader(page, hasSections);
        this.hasSections = hasSections;
    }

    /**
     * Reads the outline of a page.
     *
     * @param page the Markdown that {@code document} was parsed from
     * @param hasSections whether operations are sections; then lists are blocks, indented code and {@code <pre>} are read like
     *     fenced code, and tables in HTML like others
     * @throws IllegalArgumentException if a table has too many cells
     */
    static Outline read(MaskedPage page, Node document, boolean hasSections) {
        OutlineReader reader = new OutlineReader(page, hasSections);
        reader.readChildren(document, 0);
        return new Outline(reader.blocks, reader.unread, reader.nesting);
    }

    // Recursion is safe: the parser bounds how deep blocks nest.
    private void readChildren(Node parent, int depth) {
        nesting = Math.max(nesting, depth);
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                blocks.add(new PageBlock.Heading(
                        heading.getLevel(),
                        new Text(PlainText.of(heading), position(heading)),
                        hasSections ? PlainText.marked(heading) : ""));
            } else if (node instanceof Paragraph paragraph) {
                if (contains(paragraph, '|')) {
                    TableLines.of(lines(paragraph)).ifPresent(form -> addUnread(form, paragraph));
                }
                Phrase phrase = hasSections
                        ? Phrase.of(paragraph, position(paragraph))
                        : Phrase.undivided(PlainText.of(paragraph));
                blocks.add(new PageBlock.Prose(phrase.text(), onlyLine(paragraph), phrase));
            } else if (node instanceof TableBlock table) {
                readTable(table);
            } else if (node instanceof FencedCodeBlock block) {
                blocks.add(code.fenced(block, position(block)));
            } else if (node instanceof IndentedCodeBlock) {
                addCode(code.indented(lines(node)), Unread.Form.INDENTED, node);
            } else if (node instanceof HtmlBlock) {
                node = readHtml(node);
            } else if (node instanceof ListBlock list && hasSections && !(parent instanceof ListItem)) {
                readItems(list, depth);
            } else if (node instanceof BlockQuote || node instanceof ListBlock || node instanceof ListItem) {
                if (node instanceof ListBlock && !(parent instanceof ListItem)) {
                    addUnread(Unread.Form.LIST, node);
                }
                readChildren(node, depth + 1);
            }
        }
    }

    private void addCode(List<PageBlock.Code> read, Unread.Form form, Node node) {
        blocks.addAll(read);
        if (read.isEmpty()) {
            addUnread(form, node);
        }
    }

    /** Reads a block of HTML, and the blocks behind it that belong to the same table; returns the last of them. */
    private Node readHtml(Node html) {
        List<TextLine> lines = lines(html);
        if (!hasSections || !HtmlTableReader.hasTable(lines)) {
            addCode(code.html(lines), Unread.Form.HTML, html);
            return html;
        }
        Node last = last(html, lines);
        List<TextLine> whole = new ArrayList<>(lines);
        for (Node node = html; node != last; ) {
            node = Objects.requireNonNull(node.getNext());
            whole.addAll(lines(node));
        }
        blocks.addAll(HtmlTableReader.read(whole));
        return last;
    }

    /** The block that ends the tables which begin in a block of HTML; the block itself if a table has no end. */
    private Node last(Node html, List<TextLine> lines) {
        int open = HtmlTableReader.open(lines);
        Node last = html;
        while (open > 0 && joined < MOST_JOINED) {
            Node next = last.getNext();
            if (next == null || next instanceof Heading) {
                return html;
            }
            open += HtmlTableReader.open(lines(next));
            joined++;
            last = next;
        }
        return open > 0 ? html : last;
    }

    private void readItems(ListBlock list, int depth) {
        int index = blocks.size();
        List<PageBlock.Entry> entries = entries(list);
        blocks.add(new PageBlock.Items(position(list), entries, 0));
        readChildren(list, depth + 1);
        blocks.set(index, new PageBlock.Items(position(list), entries, blocks.size() - index - 1));
    }

    // Recursion is safe: the parser bounds how deep blocks nest.
    private List<PageBlock.Entry> entries(Node list) {
        List<PageBlock.Entry> entries = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Optional<Phrase> phrase = Optional.empty();
            List<PageBlock.Entry> below = new ArrayList<>();
            for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Paragraph paragraph) {
                    Phrase found = Phrase.of(paragraph, position(paragraph));
                    phrase = Optional.of(phrase.map(first -> first.and(found)).orElse(found));
                } else if (node instanceof ListBlock) {
                    below.addAll(entries(node));
                }
            }
            phrase.ifPresent(found -> entries.add(new PageBlock.Entry(found, below)));
        }
        return entries;
    }

    private void addUnread(Unread.Form form, Node node) {
        unread.add(new UnreadBlock(form, position(node), lines(node), blocks.size()));
    }

    private Optional<TextLine> onlyLine(Paragraph paragraph) {
        return paragraph.getSourceSpans().size() == 1
                ? Optional.of(lines(paragraph).get(0))
                : Optional.empty();
    }

    /** A quick check of a node's first line: most have no pipe or tag, and then their lines need no closer look. */
    private boolean contains(Node node, char sought) {
        SourceSpan first = node.getSourceSpans().get(0);
        int end = first.getInputIndex() + first.getLength();
        for (int index = first.getInputIndex(); index < end; index++) {
            if (text.charAt(index) == sought) {
                return true;
            }
        }
        return false;
    }

    /** The lines of a node as written, without empty ones. */
    private List<TextLine> lines(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        List<TextLine> lines = new ArrayList<>(spans.size());
        for (SourceSpan span : spans) {
            lines.add(new TextLine(
                    text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength())
                            .replace(MaskedPage.FILL, ' '),
                    span.getLineIndex() + 1,
                    span.getColumnIndex() + 1));
        }
        return lines;
    }

    private void readTable(TableBlock table) {
        List<List<Text>> rows = new ArrayList<>();
        List<List<String>> marked = new ArrayList<>();
        CellCode cellCode = new CellCode();
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                boolean mayBeCode = cellCode.isOpen() || contains(row, '<');
                if (row instanceof TableRow tableRow && !(mayBeCode && cellCode.goesOnIn(lines(row)))) {
                    List<Text> texts = cells(tableRow);
                    if (!isMark(texts)) {
                        rows.add(texts);
                        marked.add(marked(tableRow, texts));
                    }
                }
            }
        }
        // A line with only a pipe parses as a header row without cells. Then no row has any.
        if (!rows.get(0).isEmpty()) {
            blocks.add(new PageBlock.Table(position(table), rows, marked));
        }
    }

    /** Whether a row is the end of a container, {@code :::} or {@code ///}, right below a table. */
    private static boolean isMark(List<Text> row) {
        return row.size() > 1
                && MARK.matcher(row.get(0).value()).matches()
                && row.stream().skip(1).allMatch(cell -> cell.value().isEmpty());
    }

    private List<Text> cells(TableRow row) {
        List<Text> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                // A cell that the row omits has no position of its own.
                Node place = cell.getSourceSpans().isEmpty() ? row : cell;
                cells.add(new Text(PlainText.of(cell), position(place)));
            }
        }
        return cells;
    }

    /** The texts of the same cells with backticks around code; most cells have no code. */
    private static List<String> marked(TableRow row, List<Text> texts) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(
                        PlainText.hasCode(cell)
                                ? PlainText.marked(cell)
                                : texts.get(cells.size()).value());
            }
        }
        return cells;
    }

    /** Where the text of a node begins: source spans include the padding of cells and the indentation of blocks. */
    private Position position(Node node) {
        SourceSpan span = node.getSourceSpans().get(0);
        int padding = 0;
        while (padding < span.getLength() && isBlank(text.charAt(span.getInputIndex() + padding))) {
            padding++;
        }
        if (padding == span.getLength()) {
            padding = 0;
        }
        return new Position(span.getLineIndex() + 1, span.getColumnIndex() + padding + 1);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == MaskedPage.FILL;
    }
}
