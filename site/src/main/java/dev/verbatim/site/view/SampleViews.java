package dev.verbatim.site.view;

import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.RequestLine;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Text;
import dev.verbatim.site.api.Anchors;
import dev.verbatim.site.diagram.SequenceDiagram;
import dev.verbatim.site.json.PrettyJson;
import dev.verbatim.site.markdown.Markup;
import dev.verbatim.site.view.OperationText.Passage;
import dev.verbatim.site.view.SampleView.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the samples of the page of an operation. */
final class SampleViews {
    private final OperationPage page;
    private final OperationText text;
    private final List<String> lines;
    private final PlacedFindings findings;
    private final Map<Integer, Boolean> replayed;
    private final SourceLinks sources;
    private final Anchors anchors;

    /**
     * Creates the maker.
     *
     * @param lines the lines of the file
     * @param replayed whether the step at a line ran in tests
     */
    SampleViews(
            OperationPage page,
            OperationText text,
            List<String> lines,
            PlacedFindings findings,
            Map<Integer, Boolean> replayed,
            SourceLinks sources,
            Anchors anchors) {
        this.page = page;
        this.text = text;
        this.lines = lines;
        this.findings = findings;
        this.replayed = Map.copyOf(replayed);
        this.sources = sources;
        this.anchors = anchors;
    }

    List<SampleView> all() {
        List<SampleView> views = new ArrayList<>();
        for (int index = 0; index < page.samples().size(); index++) {
            views.add(sample(page.samples().get(index), index));
        }
        return views;
    }

    private SampleView sample(Sample sample, int index) {
        int line = sample.heading().position().line();
        boolean isOwnHeading = page.title()
                .map(Text::position)
                .filter(sample.heading().position()::equals)
                .isEmpty();
        String heading = isOwnHeading && !sample.heading().value().isBlank()
                ? sample.heading().value()
                : page.samples().size() == 1 ? "Sample" : "Sample " + (index + 1);
        TreeMap<Integer, List<Item>> items = new TreeMap<>();
        for (Passage passage : text.between(line, OperationTextReader.endOf(page.samples(), index))) {
            items.computeIfAbsent(passage.line(), at -> new ArrayList<>()).add(new Item(passage.text(), null));
        }
        // Text of a section for samples is shown as it is on the page; elsewhere the site shows captions.
        boolean hasCaptions = text.passages().isEmpty();
        int notBefore = 0;
        for (Step step : sample.steps()) {
            notBefore = Math.max(notBefore, first(step));
            items.computeIfAbsent(notBefore, at -> new ArrayList<>())
                    .add(new Item(Markup.NONE, step(step, hasCaptions)));
        }
        return new SampleView(
                anchors.of("", heading),
                heading,
                isScenario(sample),
                sample.steps().size() > 1
                        ? SequenceDiagram.of(page, sample, anchors.of("", "diagram " + (index + 1)))
                        : null,
                items.values().stream().flatMap(List::stream).toList());
    }

    /** A sample with more than one request, or with notifications before a request, is a scenario. */
    static boolean isScenario(Sample sample) {
        List<Step> steps = sample.steps();
        long requests = steps.stream().filter(Step.Request.class::isInstance).count();
        return requests > 1 || requests == 1 && steps.get(0) instanceof Step.Notification;
    }

    private static int first(Step step) {
        int line = step.position().line();
        return step instanceof Step.Request request
                ? Math.min(
                        line,
                        request.line()
                                .map(found -> found.method().position().line())
                                .orElse(line))
                : line;
    }

    private StepView step(Step step, boolean hasCaption) {
        int first = first(step);
        int json = step.json().position().line();
        int last = Math.max(
                first,
                step.json().tolerated().isEmpty()
                        ? json + (int) step.json().source().lines().count() - 1
                        : endOfBlock(json));
        String id = anchors.of("line-", Integer.toString(first));
        return new StepView(
                id,
                kind(step),
                title(step),
                detail(step),
                hasCaption ? step.caption() : "",
                code(step.json()),
                "json",
                replayed.get(step.position().line()),
                sources.page(page.file(), first),
                findings.take(first, last, id));
    }

    /** The last line of a block of code, whose text may differ from the page's. */
    private int endOfBlock(int line) {
        int last = line;
        while (last < lines.size() && !lines.get(last).strip().matches("[`~]{3,}")) {
            last++;
        }
        return last;
    }

    /** The text as it is on the page; if it is not strict JSON, what was read of it. */
    static String code(JsonText json) {
        return json.value().isPresent() && !json.tolerated().isEmpty()
                ? PrettyJson.of(json.value().get())
                : json.source().stripTrailing();
    }

    private static String kind(Step step) {
        return step instanceof Step.Request ? "request" : step instanceof Step.Response ? "response" : "notification";
    }

    private static String title(Step step) {
        if (step instanceof Step.Request request) {
            return request.line().map(SampleViews::line).orElse("");
        }
        return step instanceof Step.Notification notification
                ? notification.message().type().orElse("")
                : "";
    }

    private static String line(RequestLine line) {
        return line.method().value() + " " + line.path().value();
    }

    private static String detail(Step step) {
        if (step instanceof Step.Request request) {
            return request.message().operation().map(Text::value).orElse("");
        }
        if (step instanceof Step.Response response) {
            return response.message()
                    .code()
                    .flatMap(SampleViews::text)
                    .map(code -> "status " + code)
                    .orElse("");
        }
        return step instanceof Step.Notification notification
                ? notification.message().channel().orElse("")
                : "";
    }

    private static Optional<String> text(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Optional.of(number.literal());
        }
        return value instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }
}
