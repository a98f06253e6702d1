package dev.verbatim.pages.page;

import dev.verbatim.pages.style.PageStyle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remembers what headings, labels and captions announce for the messages after them. */
final class SectionLabels {
    /** A paragraph that is longer introduces the next block only. */
    private static final int LONGEST_LABEL = 60;

    private static final Pattern TITLE = Pattern.compile("\\btitle=\"([^\"]{1,100})\"");

    private final PageStyle style;
    private final Deque<OpenSection> open = new ArrayDeque<>();
    private Optional<SampleLabel> running = Optional.empty();
    private String paragraph = "";

    SectionLabels(PageStyle style) {
        this.style = style;
    }

    /** Enters the section of a heading. */
    void enter(PageBlock.Heading heading) {
        while (!open.isEmpty() && open.peek().level >= heading.level()) {
            open.pop();
        }
        Optional<SampleLabel> own = SampleLabel.ofWords(heading.text().value(), style);
        open.push(new OpenSection(heading.level(), own.or(this::ofHeadings)));
        running = Optional.empty();
        paragraph = "";
    }

    /** Reads a paragraph. A short one with a colon is a label of everything up to the next label. */
    void read(String text) {
        paragraph = text;
        String label = text.strip();
        if (label.length() <= LONGEST_LABEL && label.endsWith(":")) {
            running = SampleLabel.of(label, style).or(() -> running);
        }
    }

    /** Leaves a block that is not a paragraph: the paragraph before it does not introduce what follows. */
    void leaveBlock() {
        paragraph = "";
    }

    /** What the headings above say. */
    Optional<SampleLabel> ofHeadings() {
        return open.isEmpty() ? Optional.empty() : open.peek().label;
    }

    /** What is said near a message: before it in its block, by its tab, in the title of its block, or in a paragraph before its block. */
    Optional<SampleLabel> near(MessageText message, PageBlock.Code code) {
        return message.direction()
                .or(() -> SampleLabel.of(message.caption(), style))
                .or(() -> code.tab().flatMap(tab -> SampleLabel.of(tab.label(), style)))
                .or(() -> title(code).flatMap(title -> SampleLabel.of(title, style)))
                .or(() -> SampleLabel.of(paragraph, style))
                .or(() -> running);
    }

    /** The title of a block: {@code ```json title="Response"}. */
    private static Optional<String> title(PageBlock.Code code) {
        Matcher title = TITLE.matcher(code.info());
        return title.find() ? Optional.of(title.group(1)) : Optional.empty();
    }

    /** The caption of a message: the line before it in its block, or the paragraph before the block. */
    String caption(MessageText message) {
        return message.caption().isEmpty() ? paragraph : message.caption();
    }

    private record OpenSection(int level, Optional<SampleLabel> label) {}
}
