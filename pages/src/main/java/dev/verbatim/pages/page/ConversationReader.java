package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the samples of an API whose operations have one endpoint: each request with what follows it, and the code that is not
 * read.
 */
final class ConversationReader {
    private final Style style;
    private final MessageReader reader;
    private final Map<PageBlock.Code, List<SampleMessage>> messages = new LinkedHashMap<>();
    private final TabChoice tabs;
    private final SectionLabels labels;
    private final Conversations conversations;
    private final List<Unread> unread = new ArrayList<>();

    private ConversationReader(Outline outline, Style style, List<String> documented) {
        this.style = style;
        this.reader = new MessageReader(style, documented);
        for (PageBlock block : outline.blocks()) {
            if (block instanceof PageBlock.Code code) {
                messages.put(code, reader.messages(code));
            }
        }
        this.tabs = new TabChoice(messages, style);
        this.labels = new SectionLabels(style.page());
        this.conversations = new Conversations();
    }

    /** Reads the samples; see {@link SampleReader#read}. */
    static SampleReader.Samples read(Outline outline, Style style, List<String> documented) {
        ConversationReader reader = new ConversationReader(outline, style, documented);
        for (PageBlock block : outline.blocks()) {
            reader.read(block);
        }
        for (UnreadBlock block : outline.unread()) {
            if (block.isCode() && StepReader.beginsLikeMessage(block.code())) {
                reader.unread.add(new Unread(Unread.Expected.SAMPLE, block.form(), block.position()));
            }
        }
        return new SampleReader.Samples(reader.conversations.samples(), reader.unread);
    }

    private void read(PageBlock block) {
        if (block instanceof PageBlock.Heading heading) {
            labels.enter(heading);
            conversations.enter(heading);
        } else if (block instanceof PageBlock.Prose prose) {
            labels.read(prose.text());
        } else if (block instanceof PageBlock.Code code) {
            read(code);
            labels.leaveBlock();
        } else {
            labels.leaveBlock();
        }
    }

    private void read(PageBlock.Code code) {
        List<SampleMessage> found = messages.getOrDefault(code, List.of());
        if (!tabs.reads(code)) {
            unread.add(new Unread(
                    Unread.Expected.TAB,
                    code.form(),
                    StepReader.position(code.lines(), code.fence()),
                    code.tab().map(Tab::label).orElse("")));
            return;
        }
        conversations.enterBlock();
        for (SampleMessage message : found) {
            if (!tabs.repeats(code, message, style)) {
                read(message, code);
            }
        }
    }

    private void read(SampleMessage message, PageBlock.Code code) {
        Optional<SampleLabel> near = labels.near(message.text(), code);
        MessageKind kinds = new MessageKind(style, near, labels.ofHeadings(), conversations.isAwaited());
        Optional<BlockKind> kind =
                kinds.of(message.facts(), message.json().value().isPresent());
        if (kind.isEmpty()) {
            boolean isShape = message.json().tolerated().stream().anyMatch(tolerance -> tolerance.omits());
            addUnread(isShape ? Unread.Expected.SHAPE : Unread.Expected.NOTHING, code, message.position());
            return;
        }
        SampleMessage whole = kinds.isBareResult(message.facts())
                ? new BareResult(style.message(), conversations.lastRequest()).whole(message)
                : message;
        Step step = reader.step(whole, kind.get(), labels.caption(message.text()));
        if (new ShapeOnly(style.message()).holds(step)) {
            addUnread(Unread.Expected.SHAPE, code, message.position());
        } else {
            conversations.add(step);
        }
    }

    private void addUnread(Unread.Expected expected, PageBlock.Code code, Position position) {
        unread.add(new Unread(
                expected, code.form(), position, code.tab().map(Tab::label).orElse("")));
    }
}
