package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the name of an operation from a table with one row, or from a paragraph {@code Method: lendTool}. */
final class NameRow {
    private static final Set<String> LABELS = Set.of(
            "name",
            "method",
            "command",
            "operation",
            "request",
            "call",
            "action",
            "method name",
            "operation name",
            "command name");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$]*(?:[./:#-][\\p{L}\\p{Nd}_$]+)*");

    private NameRow() {}

    /** The first name that the blocks of a section give. */
    static Optional<Text> of(List<PageBlock> blocks) {
        return blocks.stream().flatMap(block -> of(block).stream()).findFirst();
    }

    private static Optional<Text> of(PageBlock block) {
        if (block instanceof PageBlock.Table table && table.rows().size() == 2) {
            String header = table.rows().get(0).get(0).value();
            // Below Name alone may be the only parameter.
            return isLabel(header) && !header.strip().equalsIgnoreCase("name")
                    ? name(table.rows().get(1).get(0))
                    : Optional.empty();
        }
        if (block instanceof PageBlock.Prose prose) {
            int colon = prose.text().indexOf(':');
            return colon > 0 && colon < 30 && isLabel(prose.text().substring(0, colon))
                    ? name(new Text(
                            prose.text().substring(colon + 1).strip(),
                            prose.phrase().position()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isLabel(String text) {
        return LABELS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Text> name(Text cell) {
        return Optional.of(cell).filter(text -> NAME.matcher(text.value()).matches());
    }
}
