package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.source.TextLine;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Collects the steps of each section of heading level 2, and the code that looks like a step but is not one. */
final class SampleReader {
    private static final Text NO_HEADING = new Text("", Position.START);

    private final Outline outline;
    private final StepReader stepReader;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Deque<OpenSection> open = new ArrayDeque<>();
    private Text heading = NO_HEADING;
    private List<Step> steps = new ArrayList<>();

    private SampleReader(Outline outline, StepReader stepReader) {
        this.outline = outline;
        this.stepReader = stepReader;
    }

    /**
     * The samples of a page.
     *
     * @param samples the samples; blocks before the first heading of level 2 make a sample of their own
     * @param unread the code that is not a step
     */
    record Samples(List<Sample> samples, List<Unread> unread) {}

    /**
     * Reads the samples of a page.
     *
     * @param documented the names of the parameters in the order of the page
     */
    static Samples read(Outline outline, Style style, List<String> documented) {
        if (style.page().endpoint() == PageStyle.Endpoint.ONE) {
            return ConversationReader.read(outline, style, documented);
        }
        SampleReader reader = new SampleReader(outline, new StepReader(outline.blocks(), style, documented));
        reader.read();
        return new Samples(reader.samples, reader.unread);
    }

    private void read() {
        int nextUnread = 0;
        for (int index = 0; index <= outline.blocks().size(); index++) {
            while (nextUnread < outline.unread().size()
                    && outline.unread().get(nextUnread).blocksBefore() == index) {
                readUnread(outline.unread().get(nextUnread++));
            }
            if (index < outline.blocks().size()) {
                read(outline.blocks().get(index), index);
            }
        }
        closeSample();
    }

    private void read(PageBlock block, int index) {
        if (block instanceof PageBlock.Heading next) {
            enter(next);
        } else if (block instanceof PageBlock.Code code) {
            Optional<Step> step = stepReader.read(code.lines(), code.fence(), index, kind());
            step.ifPresent(steps::add);
            if (step.isEmpty()) {
                Position position = StepReader.position(code.lines(), code.fence());
                unread.add(new Unread(Unread.Expected.NOTHING, Unread.Form.FENCED, position));
            }
        }
    }

    /** Indented text is not always code. Reports it only if it begins like a message. */
    private void readUnread(UnreadBlock block) {
        if (!block.isCode()) {
            return;
        }
        List<TextLine> code = block.code();
        if (StepReader.beginsLikeMessage(code)) {
            boolean step = stepReader
                    .read(code, block.position(), block.blocksBefore(), kind())
                    .isPresent();
            Unread.Expected expected = step ? Unread.Expected.SAMPLE : Unread.Expected.NOTHING;
            unread.add(new Unread(expected, block.form(), block.position()));
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
            open.push(new OpenSection(
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

    /** A section that has not ended, and the kind of block that its heading announces or inherits. */
    private record OpenSection(int level, Optional<BlockKind> kind) {}
}
