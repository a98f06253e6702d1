package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a page whose sections document operations, or that documents one as a whole. */
final class SectionPageReader {
    /** The region of everything that belongs to no operation. */
    private static final int REST = -2;

    private final String file;
    private final Outline outline;
    private final Style style;
    private final PageLimits limits;
    private final Labels labels;
    private final Headings headings;

    private SectionPageReader(String file, Outline outline, Style style, PageLimits limits) {
        this.file = file;
        this.limits = limits;
        this.outline = outline;
        this.style = style;
        this.labels = new Labels(style.page());
        this.headings = Headings.of(outline.blocks(), labels, style.page());
    }

    /** Reads the operations of a page in its order; then what it says about events elsewhere; or one reading of another kind. */
    static List<PageReading> read(String file, Outline outline, Style style, PageLimits limits) {
        return new SectionPageReader(file, outline, style, limits).read();
    }

    private List<PageReading> read() {
        Regions divider = Regions.of(outline, headings, style);
        Map<Integer, Region> regions = divider.divided(heading -> heading);
        Map<Integer, Members> members = new HashMap<>();
        regions.forEach((heading, region) -> members.put(heading, members(region)));
        OperationFinder.Found found = OperationFinder.find(regions, members, headings, style);
        Map<Integer, Text> names = found.names();
        int[] operationOf = operationOf(names);
        Map<Integer, Region> sections = divider.divided(heading ->
                heading == Headings.NONE ? names.containsKey(heading) ? heading : REST : operationOf[heading]);
        List<PageReading> readings = new ArrayList<>(operations(names, sections));
        Optional<PageReading> events =
                events(Optional.ofNullable(sections.get(REST)).orElse(empty(REST)), !names.isEmpty());
        events.ifPresent(readings::add);
        found.unnamed().forEach(candidate -> readings.add(unnamed(candidate)));
        return readings.isEmpty() ? List.of(OperationPageReader.other(file, outline, style)) : readings;
    }

    /** For each heading, that of the operation which it belongs to. */
    private int[] operationOf(Map<Integer, Text> names) {
        int[] operation = new int[headings.size()];
        for (int heading = 0; heading < operation.length; heading++) {
            int parent = headings.get(heading).parent();
            operation[heading] =
                    names.containsKey(heading) ? heading : parent == Headings.NONE ? REST : operation[parent];
        }
        return operation;
    }

    private Region empty(int heading) {
        return new Region(heading, style.message().name());
    }

    private Members members(Region region) {
        return MemberReader.read(region, style, labels);
    }

    private List<PageReading> operations(Map<Integer, Text> names, Map<Integer, Region> sections) {
        SharedParameters shared = new SharedParameters();
        Map<Integer, Members> members = new HashMap<>();
        names.forEach((heading, name) -> {
            Members read = members(sections.getOrDefault(heading, empty(heading)));
            members.put(heading, read);
            shared.add(name.value(), read);
        });
        List<PageReading> readings = new ArrayList<>();
        names.forEach((heading, name) -> {
            Region region = sections.getOrDefault(heading, empty(heading));
            Position start = title(region).orElse(name).position();
            Optional<PageReading.Refused> exceeded = limits.exceeded(start, region.outline(outline.nesting()));
            if (exceeded.isPresent()) {
                readings.add(exceeded.get());
                return;
            }
            Members read = Objects.requireNonNull(members.get(heading));
            Optional<ParameterTable> parameters =
                    shared.parameters(read, !region.operations().isEmpty());
            readings.add(new PageReading.Operation(operation(name, region, parameters, read)));
        });
        return readings;
    }

    private OperationPage operation(Text name, Region region, Optional<ParameterTable> parameters, Members members) {
        Optional<Text> title = title(region);
        SampleReader.Samples samples =
                SampleReader.read(region.outline(outline.nesting()), style, SharedParameters.positional(parameters));
        List<PageBlock> blocks = region.blocks();
        return new OperationPage(
                file,
                style,
                title,
                Optional.of(name),
                SectionText.description(blocks, labels),
                SectionText.deprecation(blocks, title.map(Text::value).orElse("")),
                SectionText.isRepeatable(blocks, title.map(Text::value).orElse("")),
                Properties.NONE,
                parameters,
                members.results(),
                members.events(),
                SectionText.samples(samples.samples(), title, labels),
                StatusTable.read(blocks, style.message()),
                List.of(),
                samples.unread());
    }

    private Optional<Text> title(Region region) {
        return region.heading() < 0
                ? Optional.empty()
                : Optional.of(headings.get(region.heading()).heading().text());
    }

    /**
     * The events outside of operations, the samples of other messages, and the statuses; empty if there are none.
     *
     * @param hasOperations whether the page has operations; without them and without events it is a page of another kind
     */
    private Optional<PageReading> events(Region rest, boolean hasOperations) {
        List<Sample> samples = new ArrayList<>();
        List<Sample> general = new ArrayList<>();
        SampleReader.Samples read = SampleReader.read(rest.outline(outline.nesting()), style, List.of());
        for (Sample sample : read.samples()) {
            List<Step> others = sample.steps().stream()
                    .filter(step -> !(step instanceof Step.Notification))
                    .toList();
            if (!others.isEmpty()) {
                general.add(new Sample(sample.heading(), others));
            }
            List<Step> events = sample.steps().stream()
                    .filter(Step.Notification.class::isInstance)
                    .toList();
            if (!events.isEmpty()) {
                samples.add(new Sample(sample.heading(), events));
            }
        }
        List<DocumentedEvent> documented = members(rest).events();
        List<DocumentedStatus> statuses = StatusTable.read(rest.blocks(), style.message());
        boolean isGeneral = hasOperations
                && !(general.isEmpty() && statuses.isEmpty() && read.unread().isEmpty());
        return samples.isEmpty() && documented.isEmpty() && !isGeneral
                ? Optional.empty()
                : Optional.of(new PageReading.Events(
                        new OperationPage(
                                file,
                                style,
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                false,
                                Properties.NONE,
                                Optional.empty(),
                                Optional.empty(),
                                documented,
                                samples,
                                statuses,
                                List.of(),
                                read.unread()),
                        general));
    }

    private PageReading unnamed(Candidate candidate) {
        Position position =
                candidate.title().map(title -> title.text().position()).orElse(Position.START);
        List<String> names = candidate.operations().stream().limit(3).toList();
        String reason = names.isEmpty()
                ? "the section documents parameters, but neither a sample nor its heading names the operation; write"
                        + " the name as the heading, or add a request"
                : "the section has requests of several operations, " + String.join(", ", names)
                        + (candidate.operations().size() > names.size() ? ", ..." : "")
                        + "; give each of them a heading of its own";
        return new PageReading.Unnamed(file, position, reason);
    }
}
