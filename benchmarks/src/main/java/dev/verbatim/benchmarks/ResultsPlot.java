package dev.verbatim.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Draws a file of results as an SVG: for each work that was also written by hand, the time of the other contenders as a
 * multiple of the hand-written code's. The same file gives the same bytes. Uses no other class of this package, so that a test
 * can run it from source.
 */
public final class ResultsPlot {
    private static final String BASELINE = "hand written";
    private static final String OURS = "verbatim";

    // Greys and a blue that can be read on white and on black.
    private static final String TEXT = "#767676";
    private static final String BAR = "#8c959f";
    private static final String OUR_BAR = "#2f81f7";

    private static final int WIDTH = 760;
    private static final int LEFT = 120;
    private static final int UNIT = 280;
    /** A longer bar is cut off here, and its figure has an arrow. */
    private static final double LONGEST = 2;

    private static final int LINE = 17;
    private static final int TOP = 28;

    private ResultsPlot() {}

    /**
     * Reads results and writes the plot.
     *
     * @param arguments the file of results, in the format of {@link ResultsFile}; and the SVG to write
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[1]), plot(ratios(Path.of(arguments[0]))));
    }

    /** The time of each contender, as a multiple of the baseline's, by work. */
    private static Map<String, Map<String, Double>> ratios(Path file) {
        Map<String, Map<String, Double>> works = new LinkedHashMap<>();
        try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            String work = "";
            String contender = "";
            boolean isTime = false;
            while (in.nextToken() != null) {
                if (in.currentToken() == JsonToken.PROPERTY_NAME) {
                    String name = in.currentName();
                    in.nextToken();
                    switch (name) {
                        case "work" -> work = in.getString();
                        case "contender" -> contender = in.getString();
                        case "nanoseconds" -> isTime = true;
                        case "bytes" -> isTime = false;
                        case "ratio" -> {
                            if (isTime) {
                                works.computeIfAbsent(work, key -> new LinkedHashMap<>())
                                        .put(contender, in.getDoubleValue());
                            }
                        }
                        default -> {}
                    }
                }
            }
        }
        works.values().removeIf(contenders -> contenders.remove(BASELINE) == null);
        return works;
    }

    private static String plot(Map<String, Map<String, Double>> works) {
        List<String> shapes = new ArrayList<>();
        shapes.add(text(
                8, 20, "start", "", "CPU time; the line is hand-written Jackson streaming code; shorter is faster"));
        int y = TOP;
        for (Map.Entry<String, Map<String, Double>> work : works.entrySet()) {
            y += LINE + 4;
            shapes.add(text(8, y, "start", "font-weight=\"bold\"", work.getKey()));
            for (Map.Entry<String, Double> contender : work.getValue().entrySet()) {
                y += LINE;
                addBar(shapes, y, contender.getKey(), contender.getValue());
            }
            y += 8;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img"
                     font-family="system-ui, sans-serif" font-size="13" fill="%3$s">
                <title>Time as a multiple of hand-written Jackson streaming code; shorter is faster</title>
                %4$s
                <path d="M%5$d %6$dV%7$d" stroke="%3$s" stroke-dasharray="3 3"/>
                </svg>
                """.formatted(WIDTH, y + 8, TEXT, String.join("\n", shapes), LEFT + UNIT, TOP, y);
    }

    private static void addBar(List<String> shapes, int baseline, String contender, double ratio) {
        boolean isOurs = contender.equals(OURS);
        String weight = isOurs ? "font-weight=\"bold\"" : "";
        int length = (int) Math.round(Math.min(ratio, LONGEST) * UNIT);
        shapes.add(text(LEFT - 8, baseline, "end", weight, contender));
        shapes.add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"12\" fill=\"%s\"/>"
                .formatted(LEFT, baseline - 11, length, isOurs ? OUR_BAR : BAR));
        String value = (ratio > LONGEST ? "\u2192 " : "") + String.format(Locale.ROOT, "%.2f", ratio);
        shapes.add(text(WIDTH - 16, baseline, "end", weight, value));
    }

    private static String text(int x, int y, String anchor, String attributes, String content) {
        String escaped = content.replace("&", "&amp;").replace("<", "&lt;");
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\"%s>%s</text>"
                .formatted(x, y, anchor, attributes.isEmpty() ? "" : " " + attributes, escaped);
    }
}
