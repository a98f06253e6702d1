package dev.verbatim.runtime.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.state.RenderedNotification;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a notification looks in a stream of server-sent events (HTML Standard, section 9.2): its id, its name and its data. Immutable.
 *
 * <pre>{@code
 * SseFormat.DEFAULT.withName(NotificationMessage::channel).withData(NotificationMessage::dataToJson)
 * }</pre>
 *
 * @since 0.2.0
 */
public final class SseFormat {
    /** The message type as the name, the whole event as the data, three seconds until a client connects again. */
    public static final SseFormat DEFAULT =
            new SseFormat(NotificationMessage::messageType, NotificationMessage::toJson, Duration.ofSeconds(3));

    private static final byte[] COMMENT = ":\n\n".getBytes(UTF_8);

    private final Function<? super NotificationMessage, String> name;
    private final Function<? super NotificationMessage, byte[]> data;
    private final Duration retry;
    /** One object, so that all sessions of a user share what it makes. */
    private final Function<RenderedNotification, byte[]> frames = this::frame;

    private SseFormat(
            Function<? super NotificationMessage, String> name,
            Function<? super NotificationMessage, byte[]> data,
            Duration retry) {
        this.name = name;
        this.data = data;
        this.retry = retry;
    }

    /**
     * Returns this format with other names of events.
     *
     * @param names returns the field {@code event}, such as {@link NotificationMessage#channel}; without a name if it is empty. Line
     *     ends become spaces, because a name cannot have any
     */
    public SseFormat withName(Function<? super NotificationMessage, String> names) {
        return new SseFormat(names, data, retry);
    }

    /**
     * Returns this format with other data.
     *
     * @param texts returns UTF-8, such as {@link NotificationMessage#dataToJson} for the payload alone. Each line becomes a field
     *     {@code data}, which clients put together again
     */
    public SseFormat withData(Function<? super NotificationMessage, byte[]> texts) {
        return new SseFormat(name, texts, retry);
    }

    /** Returns this format with another time after which a client connects again. */
    public SseFormat withRetry(Duration time) {
        return new SseFormat(name, data, time);
    }

    byte[] encode(NotificationMessage event) {
        return RenderedNotification.of(event).encoded(frames);
    }

    /** Sets the id without an event, so that a client that has not received any can resume. */
    byte[] greeting(@Nullable String position) {
        String id = position == null ? "" : "id: " + position + "\n";
        return ("retry: " + retry.toMillis() + "\n" + id + "\n").getBytes(UTF_8);
    }

    /** Returns a comment, which clients ignore. */
    byte[] heartbeat() {
        return COMMENT;
    }

    private byte[] frame(RenderedNotification event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (event.id() != null) {
            line(out, "id: " + event.id());
        }
        String type = name.apply(event);
        if (!type.isEmpty()) {
            line(out, "event: " + type.replaceAll("[\\r\\n]+", " "));
        }
        data(out, data.apply(event));
        out.write('\n');
        return out.toByteArray();
    }

    /** The bytes of line ends occur in UTF-8 only as line ends. */
    private static void data(ByteArrayOutputStream out, byte[] text) {
        out.writeBytes("data: ".getBytes(UTF_8));
        for (int at = 0; at < text.length; at++) {
            if (text[at] != '\n' && text[at] != '\r') {
                out.write(text[at]);
                continue;
            }
            if (text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n') {
                at++;
            }
            out.writeBytes("\ndata: ".getBytes(UTF_8));
        }
        out.write('\n');
    }

    private static void line(ByteArrayOutputStream out, String text) {
        out.writeBytes((text + "\n").getBytes(UTF_8));
    }
}
