package dev.verbatim.site.diagram;

import dev.verbatim.pages.finding.Quote;

/** Writes SVG. Every text and value is escaped, and invisible and reordering characters are made visible. Colours are the style sheet's. */
final class Svg {
    private final StringBuilder svg = new StringBuilder();

    /** Begins an image that a screen reader presents as one thing, with a name and a description. */
    static Svg image(String id, int width, int height, String cssClass, String title, String description) {
        Svg image = new Svg();
        image.tag(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "diagram " + cssClass,
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + width + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-description");
        image.tag("title", "id", id + "-title").write(title).end("title");
        image.tag("desc", "id", id + "-description").write(description).end("desc");
        return image;
    }

    /** Begins an element. */
    Svg tag(String name, Object... attributes) {
        return open(name, attributes, ">");
    }

    /** Writes an element without content. */
    Svg shape(String name, Object... attributes) {
        return open(name, attributes, "/>");
    }

    private Svg open(String name, Object[] attributes, String end) {
        svg.append('<').append(name);
        for (int index = 0; index < attributes.length; index += 2) {
            svg.append(' ').append(attributes[index]).append("=\"");
            escape(String.valueOf(attributes[index + 1]));
            svg.append('"');
        }
        svg.append(end);
        return this;
    }

    /** Writes text between tags. */
    Svg write(String text) {
        escape(Quote.visible(text));
        return this;
    }

    Svg end(String name) {
        svg.append("</").append(name).append('>');
        return this;
    }

    /**
     * Writes a text of at most {@code width} units, see {@link ShortText}. If it is longer, it is shortened, and a tooltip has the whole.
     *
     * @param anchor {@code start}, {@code middle} or {@code end}: what of the text is at {@code x}
     */
    Svg label(int x, int y, String cssClass, String anchor, String text, int width) {
        String whole = Quote.visible(text);
        String shortened = ShortText.of(whole, width);
        tag("text", "x", x, "y", y, "class", cssClass, "text-anchor", anchor);
        if (!shortened.equals(whole)) {
            tag("title").write(text).end("title");
        }
        escape(shortened);
        return end("text");
    }

    /** Writes an arrowhead whose tip is at the point. */
    Svg head(int x, int y, boolean toTheRight) {
        int back = toTheRight ? x - 8 : x + 8;
        return shape(
                "path",
                "class",
                "head",
                "d",
                "M" + back + " " + (y - 4) + "L" + x + " " + y + "L" + back + " " + (y + 4) + "Z");
    }

    @Override
    public String toString() {
        return svg.toString();
    }

    private void escape(String text) {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            switch (c) {
                case '&' -> svg.append("&amp;");
                case '<' -> svg.append("&lt;");
                case '>' -> svg.append("&gt;");
                case '"' -> svg.append("&quot;");
                case '\'' -> svg.append("&#39;");
                default -> svg.append(c);
            }
        }
    }
}
