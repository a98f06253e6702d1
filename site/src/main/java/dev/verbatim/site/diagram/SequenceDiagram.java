package dev.verbatim.site.diagram;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws a sample as a sequence diagram: a line for each party, an arrow for each message, numbered like the steps of the sample.
 */
public final class SequenceDiagram {
    /** The distance of two lines. */
    private static final int GAP = 310;

    private static final int EDGE = 60;
    private static final int HEAD = 56;
    private static final int LINE = 17;
    private static final int NAME_UNITS = 36;
    private static final int DETAIL_UNITS = 44;
    private static final int MOST_DETAILS = 4;

    private SequenceDiagram() {}

    /**
     * Draws a sample.
     *
     * @param page the page that the sample is in
     * @param sample one of its samples
     * @param id unique in the HTML page; the ids of elements in the drawing begin with it
     */
    public static Diagram of(OperationPage page, Sample sample, String id) {
        Conversation conversation = Conversation.of(page, sample);
        List<String> text = text(conversation);
        return new Diagram(draw(conversation, id, sample.heading().value(), text), text);
    }

    private static List<String> text(Conversation conversation) {
        return conversation.arrows().stream()
                .map(arrow -> "Step " + arrow.step() + ": " + arrow.sentence() + ".")
                .toList();
    }

    private static String draw(Conversation conversation, String id, String heading, List<String> text) {
        List<Party> parties = conversation.parties();
        int width = 2 * EDGE + GAP * (parties.size() - 1);
        int height = HEAD
                + conversation.arrows().stream()
                        .mapToInt(SequenceDiagram::height)
                        .sum()
                + 8;
        String title = "Sequence diagram" + (heading.isBlank() ? "" : " of " + heading);
        Svg svg = Svg.image(id, width, height, "sequence", title, String.join(" ", text));
        for (Party party : parties) {
            svg.shape("line", "class", "lifeline", "x1", x(party), "y1", 34, "x2", x(party), "y2", height);
            svg.shape("rect", "class", "party", "x", x(party) - 44, "y", 4, "width", 88, "height", 30, "rx", 6);
            svg.label(x(party), 24, "party-name", "middle", party.title(), NAME_UNITS);
        }
        int y = HEAD;
        for (Arrow arrow : conversation.arrows()) {
            draw(arrow, y, svg);
            y += height(arrow);
        }
        return svg.end("svg").toString();
    }

    private static int height(Arrow arrow) {
        return arrow.kind() == Arrow.Kind.OUTSIDE
                ? 2 * LINE
                : 2 * LINE + 8 + LINE * Math.min(arrow.details().size(), MOST_DETAILS);
    }

    private static void draw(Arrow arrow, int top, Svg svg) {
        int from = x(arrow.from());
        int to = x(arrow.to());
        boolean toTheRight = to > from;
        int middle = (from + to) / 2;
        int y = top + LINE;
        svg.tag("g", "class", "arrow " + arrow.cssClass());
        svg.label(middle, y - 6, "name", "middle", arrow.name(), NAME_UNITS);
        svg.shape("line", "class", "shaft", "x1", from, "y1", y, "x2", toTheRight ? to - 6 : to + 6, "y2", y);
        svg.head(to, y, toTheRight);
        if (arrow.kind() != Arrow.Kind.OUTSIDE) {
            svg.shape("circle", "class", "number", "cx", from, "cy", y, "r", 11);
            svg.label(from, y + 4, "number-text", "middle", String.valueOf(arrow.step()), 4);
        }
        List<String> lines = lines(arrow.details());
        for (int index = 0; index < lines.size(); index++) {
            svg.label(middle, y + 16 + LINE * index, "detail", "middle", lines.get(index), DETAIL_UNITS);
        }
        svg.end("g");
    }

    /** The first details; the last line has those that do not fit. */
    private static List<String> lines(List<String> details) {
        if (details.size() <= MOST_DETAILS) {
            return details;
        }
        List<String> lines = new ArrayList<>(details.subList(0, MOST_DETAILS - 1));
        lines.add(details.subList(MOST_DETAILS - 1, details.size()).stream().collect(Collectors.joining("; ")));
        return lines;
    }

    private static int x(Party party) {
        return EDGE + GAP * party.column();
    }
}
