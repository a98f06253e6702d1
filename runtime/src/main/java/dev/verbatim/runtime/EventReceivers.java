package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.ReceivedEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * What a client does with the events that it receives, by their names. Immutable.
 *
 * <pre>{@code
 * EventReceivers.of(RobotEnvelope.ENVELOPE)
 *         .on(RobotMoved.MESSAGE_TYPE, RobotMoved::readData, moved -> map.draw(moved.x(), moved.y()))
 * }</pre>
 *
 * @since 0.2.0
 */
public final class EventReceivers implements Predicate<byte[]> {
    private final MessageReader messages;
    private final Map<String, Consumer<String>> receivers;

    private EventReceivers(MessageReader messages, Map<String, Consumer<String>> receivers) {
        this.messages = messages;
        this.receivers = Map.copyOf(receivers);
    }

    /** No receiver yet. */
    public static EventReceivers of(Envelope envelope) {
        return new EventReceivers(MessageReader.of(envelope, RequestLimits.DEFAULT), Map.of());
    }

    /**
     * These receivers and another one, which replaces that of the same name.
     *
     * @param name the documented name of the event
     * @param reader the generated {@code readData} of the event; an event without data is read as an empty object
     * @param receiver called by the thread that calls {@link #test}
     */
    public <N extends NotificationMessage> EventReceivers on(
            String name, Function<JsonParser, N> reader, Consumer<? super N> receiver) {
        Map<String, Consumer<String>> more = new HashMap<>(receivers);
        more.put(name, data -> receiver.accept(MessageReader.value(data, reader)));
        return new EventReceivers(messages, more);
    }

    /**
     * Takes a message that the other side has sent, if it is an event that has a receiver.
     *
     * @param message UTF-8 JSON, within the limits that {@link RequestLimits#DEFAULT} sets for requests
     * @return false if it is another event, an answer, a request or nothing that can be read
     * @throws MismatchException if the data is not of the type
     */
    @Override
    public boolean test(byte[] message) {
        ReceivedEvent event = event(message);
        Consumer<String> receiver = event == null ? null : receivers.get(event.name());
        if (event == null || receiver == null) {
            return false;
        }
        receiver.accept(event.data() == null ? "{}" : event.data());
        return true;
    }

    private @Nullable ReceivedEvent event(byte[] message) {
        try {
            return messages.event(message);
        } catch (JacksonException | MismatchException unreadable) {
            return null;
        }
    }
}
