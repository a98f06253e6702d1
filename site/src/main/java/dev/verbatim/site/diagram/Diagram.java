package dev.verbatim.site.diagram;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;

/**
 * A drawing and the same in words.
 *
 * @param svg an SVG element, escaped
 * @param text what it shows, one sentence for each arrow, in their order
 */
public record Diagram(String svg, List<String> text) implements Content {
    /** Copies the list. */
    public Diagram {
        text = List.copyOf(text);
    }

    /** Writes the drawing into a page. */
    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(svg);
    }
}
