package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.source.TextLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Collects the steps of each section of heading level 2, and what looks like a step and is none. */
final class SampleReader {
    private static final Text NO_HEADING = new Text("", Position.START);

    private final Outline outline;
    private final StepReader stepReader;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private Text heading = NO_HEADING;
    private List<Step> steps = new ArrayList<>();

    private SampleReader(Outline outline) {
        this.outline = outline;
        this.stepReader = new StepReader(outline.parts());
    }

    /**
     * What a page shows.
     *
     * @param samples the samples; blocks before the first heading of level 2 make a sample of their own
     * @param unread the blocks of code that are no steps
     */
    record Samples(List<Sample> samples, List<Unread> unread) {}

    /** The samples of a page. */
    static Samples read(Outline outline) {
        SampleReader reader = new SampleReader(outline);
        reader.read();
        return new Samples(reader.samples, reader.unread);
    }

    private void read() {
        int nextUnread = 0;
        for (int index = 0; index <= outline.parts().size(); index++) {
            while (nextUnread < outline.unread().size()
                    && outline.unread().get(nextUnread).before() == index) {
                readUnread(outline.unread().get(nextUnread++));
            }
            if (index < outline.parts().size()) {
                read(outline.parts().get(index), index);
            }
        }
        closeSample();
    }

    private void read(PageBlock part, int index) {
        if (part instanceof PageBlock.Heading next) {
            enter(next);
        } else if (part instanceof PageBlock.Block block) {
            Optional<Step> step = stepReader.read(block.lines(), block.fence(), index, kind());
            step.ifPresent(steps::add);
            if (step.isEmpty()) {
                Position position = StepReader.position(block.lines(), block.fence());
                unread.add(new Unread(Unread.Expected.NOTHING, Unread.Form.FENCED, position));
            }
        }
    }

    /** Text that is merely indented far is no code; so it has to look like a message at least. */
    private void readUnread(UnreadPart part) {
        if (!part.isCode()) {
            return;
        }
        List<TextLine> code = part.code();
        if (StepReader.beginsLikeMessage(code)) {
            boolean step = stepReader
                    .read(code, part.position(), part.before(), kind())
                    .isPresent();
            Unread.Expected expected = step ? Unread.Expected.SAMPLE : Unread.Expected.NOTHING;
            unread.add(new Unread(expected, part.form(), part.position()));
        }
    }

    private void enter(PageBlock.Heading next) {
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
