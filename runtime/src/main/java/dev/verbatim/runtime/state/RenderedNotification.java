package dev.verbatim.runtime.state;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.envelope.Envelope;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A notification whose JSON is written once for all sessions. Thread-safe.
 *
 * @since 0.2.0
 */
public final class RenderedNotification implements NotificationMessage {
    private final NotificationMessage message;
    private final @Nullable String id;
    /** The id of the thread that has sent it. */
    private final long sender;

    private volatile byte @Nullable [] json;
    private volatile byte @Nullable [] data;
    private volatile @Nullable Encoded encoded;

    private RenderedNotification(NotificationMessage message, @Nullable String id, long sender) {
        this.message = message;
        this.id = id;
        this.sender = sender;
    }

    /** Returns a notification that writes its JSON when it is first needed. */
    public static RenderedNotification of(NotificationMessage message) {
        return message instanceof RenderedNotification rendered
                ? rendered
                : new RenderedNotification(message, null, Thread.currentThread().getId());
    }

    /** Returns the same notification with another id; {@code null} for none. */
    public RenderedNotification withId(@Nullable String name) {
        RenderedNotification named = new RenderedNotification(message, name, sender);
        named.json = json;
        named.data = data;
        return named;
    }

    /** Returns the id with which a session can resume after this notification; {@code null} if it cannot. */
    public @Nullable String id() {
        return id;
    }

    /** Whether a thread has made it. */
    public boolean isSentBy(Thread thread) {
        return sender == thread.getId();
    }

    /**
     * Returns the bytes that a transport sends for this notification.
     *
     * @param format makes them; called once, if all sessions have the same one
     */
    public byte[] encoded(Function<? super RenderedNotification, byte[]> format) {
        Encoded before = encoded;
        if (before != null && before.format().equals(format)) {
            return before.bytes();
        }
        byte[] bytes = format.apply(this);
        encoded = new Encoded(format, bytes);
        return bytes;
    }

    @Override
    public String messageType() {
        return message.messageType();
    }

    @Override
    public String channel() {
        return message.channel();
    }

    @Override
    public Envelope envelope() {
        return message.envelope();
    }

    @Override
    public void writeData(JsonGenerator out) {
        message.writeData(out);
    }

    /** Returns the payload alone; the array must not be changed. */
    @Override
    public byte[] dataToJson() {
        byte[] written = data;
        if (written == null) {
            written = message.dataToJson();
            data = written;
        }
        return written;
    }

    /** Returns the whole event; the array must not be changed. */
    @Override
    public byte[] toJson() {
        byte[] written = json;
        if (written == null) {
            written = message.toJson();
            json = written;
        }
        return written;
    }

    @Override
    public String toString() {
        return message.toString();
    }

    private record Encoded(Function<? super RenderedNotification, byte[]> format, byte[] bytes) {}
}
