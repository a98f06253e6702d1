package dev.verbatim.processor.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Collects the steps of each section of heading level 2. */
final class SampleReader {
    private static final Text NO_HEADING = new Text("", Position.START);

    private final List<Part> parts;
    private final List<Sample> samples = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private Text heading = NO_HEADING;
    private List<Step> steps = new ArrayList<>();

    private SampleReader(List<Part> parts) {
        this.parts = parts;
    }

    /** The samples of a page. Blocks before the first heading of level 2 make a sample of their own. */
    static List<Sample> read(List<Part> parts) {
        SampleReader reader = new SampleReader(parts);
        reader.read();
        return reader.samples;
    }

    private void read() {
        StepReader stepReader = new StepReader(parts);
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index) instanceof Part.Heading next) {
                enter(next);
            } else if (parts.get(index) instanceof Part.Block) {
                stepReader.read(index, kind()).ifPresent(steps::add);
            }
        }
        closeSample();
    }

    private void enter(Part.Heading next) {
        if (next.level() <= 2) {
            closeSample();
            heading = next.text();
        }
        while (!open.isEmpty() && open.peek().level >= next.level()) {
            open.pop();
        }
        if (next.level() > 1) {
            open.push(new Open(
                    next.level(), BlockKind.ofHeading(next.text().value()).or(this::kind)));
        }
    }

    private Optional<BlockKind> kind() {
        return open.isEmpty() ? Optional.empty() : open.peek().kind;
    }

    private void closeSample() {
        if (!steps.isEmpty()) {
            samples.add(new Sample(heading, steps));
            steps = new ArrayList<>();
        }
    }

    /** A heading whose section is not over, and the kind that it gives or inherits. */
    private record Open(int level, Optional<BlockKind> kind) {}
}
