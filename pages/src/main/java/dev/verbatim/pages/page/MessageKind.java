package dev.verbatim.pages.page;

import dev.verbatim.pages.style.MessageFacts;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.Style;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the kind of a message where all operations have one endpoint: by its content, and where requests and responses look
 * alike, by the labels near it, and without labels by its place.
 *
 * @param style how messages are shaped
 * @param near what the captions and the tab of the message say
 * @param heading what the headings above it say
 * @param isAwaited whether the message before it is a request
 */
record MessageKind(Style style, Optional<SampleLabel> near, Optional<SampleLabel> heading, boolean isAwaited) {
    /**
     * The kind of a message.
     *
     * @param isWhole whether it is valid JSON; only labels may tell the kind of one that is not
     * @return empty for JSON that is not a message
     */
    Optional<BlockKind> of(MessageFacts facts, boolean isWhole) {
        MessageStyle message = style.message();
        boolean names = names(facts);
        if (message.event().holds(facts)) {
            boolean isLabelledRequest =
                    is(SampleLabel.REQUEST) && names && message.event().needsAbsence();
            return Optional.of(isLabelledRequest ? BlockKind.REQUEST : BlockKind.NOTIFICATION);
        }
        if (message.success().holds(facts) || message.failure().holds(facts)) {
            return Optional.of(names && !isCertainAnswer(facts) ? byLabel() : BlockKind.RESPONSE);
        }
        if (message.showsResult(facts) && !(names && message.result().equals(message.parameters()))) {
            return Optional.of(BlockKind.RESPONSE);
        }
        if (names) {
            // What the server sends is a response or an event, but this is neither by the style.
            return near.equals(Optional.of(SampleLabel.TO_CLIENT)) ? Optional.empty() : Optional.of(BlockKind.REQUEST);
        }
        if (isWhole && isBareResult(facts)) {
            return Optional.of(BlockKind.RESPONSE);
        }
        return label().isPresent() && (!isWhole || hasEnvelope(facts)) ? Optional.of(byLabel()) : Optional.empty();
    }

    /** Whether the content alone makes it a message that the style knows. */
    static boolean fits(MessageFacts facts, Style style) {
        MessageStyle message = style.message();
        return message.event().holds(facts)
                || message.success().holds(facts)
                || message.failure().holds(facts)
                || names(facts, style);
    }

    private boolean names(MessageFacts facts) {
        return names(facts, style);
    }

    private static boolean names(MessageFacts facts, Style style) {
        return facts.text(style.message().name())
                .filter(name -> !name.isBlank() && !name.equals("null"))
                .isPresent();
    }

    /** A request cannot have what says that a request succeeded or failed, except by what it lacks. */
    private boolean isCertainAnswer(MessageFacts facts) {
        MessagePath name = style.message().name();
        return style.message().success().isShown(facts, name)
                || style.message().failure().isShown(facts, name);
    }

    private Optional<SampleLabel> label() {
        return near.or(() -> heading);
    }

    private boolean is(SampleLabel label) {
        return label().equals(Optional.of(label));
    }

    private BlockKind byLabel() {
        if (label().isEmpty()) {
            return isAwaited ? BlockKind.RESPONSE : BlockKind.REQUEST;
        }
        return switch (label().get()) {
            case REQUEST -> BlockKind.REQUEST;
            case RESPONSE, RESULT, TO_CLIENT -> BlockKind.RESPONSE;
            case EVENT -> BlockKind.NOTIFICATION;
        };
    }

    /** Whether it is a result without the members around it, by its label. */
    boolean isBareResult(MessageFacts facts) {
        return is(SampleLabel.RESULT) && !fits(facts, style) && !style.message().showsResult(facts);
    }

    /** Whether it has a member of the envelope. */
    private boolean hasEnvelope(MessageFacts facts) {
        MessageStyle message = style.message();
        return Stream.of(
                        Stream.of(message.name(), message.parameters(), message.result(), message.eventData()),
                        message.correlation().stream(),
                        message.repeated().stream(),
                        message.code().stream(),
                        message.constants().keySet().stream().flatMap(name -> MessagePath.parse(name).stream()))
                .flatMap(paths -> paths)
                .filter(path -> !path.isTop() && !path.isNamed())
                .anyMatch(path -> facts.text(path.container()).isPresent());
    }
}
