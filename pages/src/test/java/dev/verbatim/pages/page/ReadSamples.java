package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.style.Style;
import dev.verbatim.pages.style.StyleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The samples of a page as lines of text, one for each message, with an empty line before each sample but the first. */
final class ReadSamples {
    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private ReadSamples() {}

    static Style style(String... settings) {
        return StyleFile.read("verbatim.properties", String.join("\n", settings))
                .style();
    }

    static SampleReader.Samples samples(Style style, String page) {
        MaskedPage masked = TemplateMask.mask(page);
        Outline outline = OutlineReader.read(masked, MARKDOWN.parse(masked.text()), true);
        return SampleReader.read(outline, style, List.of());
    }

    /** Messages as {@code 3:1 request [caption] {"a":1}}. */
    static String read(Style style, String... page) {
        List<String> samples = new ArrayList<>();
        for (Sample sample : samples(style, String.join("\n", page)).samples()) {
            samples.add(String.join(
                    "\n", sample.steps().stream().map(ReadSamples::line).toList()));
        }
        return String.join("\n\n", samples);
    }

    static String unread(Style style, String... page) {
        return String.join(
                "\n",
                samples(style, String.join("\n", page)).unread().stream()
                        .map(unread -> unread.position().line() + ":"
                                + unread.position().column() + " " + unread.expected() + " " + unread.label())
                        .map(String::strip)
                        .toList());
    }

    private static String line(Step step) {
        String kind = step instanceof Step.Request ? "request" : step instanceof Step.Response ? "response" : "event";
        Optional<String> json = step.json().value().map(JsonSource::of);
        return step.position().line() + ":" + step.position().column() + " " + kind + " [" + step.caption() + "] "
                + json.orElseGet(() ->
                        "at " + step.json().error().orElseThrow().position().line() + ":"
                                + step.json().error().orElseThrow().position().column());
    }
}
