package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;

/** Reads blocks of code: fenced, indented, and {@code <pre>}. */
final class CodeReader {
    private static final Pattern FENCE = Pattern.compile("\\s*+(`{3,}+|~{3,}+)\\s*+([^`]*+)");
    private static final Pattern TITLE = Pattern.compile(
            "\\[([^\\]]++)\\]|\\b(?:title|label|tab)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("\\S++\\s++([^{]*+).*+");

    private final MaskedPage page;
    private final boolean everyForm;

    /**
     * A reader of a page.
     *
     * @param everyForm whether indented code and {@code <pre>} are code
     */
    CodeReader(MaskedPage page, boolean everyForm) {
        this.page = page;
        this.everyForm = everyForm;
    }

    PageBlock.Code fenced(FencedCodeBlock block, Position position) {
        String info = Optional.ofNullable(block.getInfo()).orElse("").strip();
        return code(position, Unread.Form.FENCED, info, BlockLines.of(block));
    }

    /** The code in indented lines; several blocks if there are fences in it, as in tabs whose content is indented. */
    List<PageBlock.Code> indented(List<TextLine> lines) {
        List<PageBlock.Code> blocks = new ArrayList<>();
        if (!everyForm) {
            return blocks;
        }
        List<TextLine> code = new ArrayList<>();
        Optional<TextLine> opening = Optional.empty();
        for (TextLine line : lines) {
            Matcher fence = FENCE.matcher(line.text());
            if (!fence.matches()) {
                code.add(line);
                continue;
            }
            add(blocks, opening, code);
            opening = opening.isPresent() ? Optional.empty() : Optional.of(line);
            code = new ArrayList<>();
        }
        add(blocks, opening, code);
        return blocks;
    }

    private void add(List<PageBlock.Code> blocks, Optional<TextLine> opening, List<TextLine> code) {
        if (opening.isPresent()) {
            TextLine line = opening.get();
            Matcher fence = FENCE.matcher(line.text());
            String info = fence.matches() ? fence.group(2).strip() : "";
            blocks.add(code(line.at(line.indent()), Unread.Form.FENCED, info, code));
        } else if (code.stream().anyMatch(line -> !line.isBlank())) {
            blocks.add(code(StepReader.position(code, Position.START), Unread.Form.INDENTED, "", code));
        }
    }

    /** The code in HTML: one {@code <pre>} that no table is around. */
    List<PageBlock.Code> html(List<TextLine> lines) {
        if (!everyForm || lines.isEmpty()) {
            return List.of();
        }
        List<TextLine> code = HtmlCode.read(lines);
        return code.isEmpty()
                ? List.of()
                : List.of(code(StepReader.position(code, Position.START), Unread.Form.HTML, "", code));
    }

    private PageBlock.Code code(Position position, Unread.Form form, String info, List<TextLine> lines) {
        Optional<Tab> tab = page.tab(position.line())
                .map(found -> found.label().isEmpty() ? new Tab(found.group(), label(info)) : found);
        return new PageBlock.Code(position, form, info, tab, lines);
    }

    /** The label that a fence gives a tab: in brackets, as a title, or after the language. */
    private static String label(String info) {
        Matcher title = TITLE.matcher(info);
        if (!title.find()) {
            Matcher words = WORDS.matcher(info);
            return words.matches() ? words.group(1).strip() : "";
        }
        String label =
                title.group(1) != null ? title.group(1) : title.group(2) != null ? title.group(2) : title.group(3);
        return label.strip();
    }
}
