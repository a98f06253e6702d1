package dev.verbatim.runtime.state;

import dev.verbatim.runtime.NotificationMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A notification outside of this JVM's memory: its type, its channel, when it was sent, and its JSON as written by the build that has
 * sent it. So another build can deliver it without the generated class.
 *
 * @param sentAt milliseconds since 1970
 * @param data the payload alone
 * @param event the whole event
 * @since 0.2.0
 */
public record StoredNotification(String messageType, String channel, long sentAt, byte[] data, byte[] event)
        implements NotificationMessage {
    /** The first byte; a later build that writes something else begins with another one. */
    private static final byte FORMAT = 1;

    /** Returns what is stored of a notification. */
    public static StoredNotification of(RenderedNotification notification, long sentAt) {
        return new StoredNotification(
                notification.messageType(),
                notification.channel(),
                sentAt,
                notification.dataToJson(),
                notification.toJson());
    }

    /**
     * Reads what {@link #toBytes} has written.
     *
     * @throws StateUnavailableException if it is in another format
     */
    public static StoredNotification fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte format = in.readByte();
            if (format != FORMAT) {
                throw new StateUnavailableException("a stored notification has the format " + format
                        + ", which this version of Verbatim cannot read; run the version that has written it");
            }
            String type = in.readUTF();
            String channel = in.readUTF();
            long sentAt = in.readLong();
            return new StoredNotification(type, channel, sentAt, readArray(in), readArray(in));
        } catch (IOException incomplete) {
            throw new StateUnavailableException("a stored notification is damaged", incomplete);
        }
    }

    private static byte[] readArray(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("an array of " + length + " bytes where " + in.available() + " are left");
        }
        return in.readNBytes(length);
    }

    /** Returns bytes that {@link #fromBytes} reads. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(data.length + event.length + 100);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(messageType);
            out.writeUTF(channel);
            out.writeLong(sentAt);
            out.writeInt(data.length);
            out.write(data);
            out.writeInt(event.length);
            out.write(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void writeData(JsonGenerator out) {
        out.writeRawValue(new String(data, StandardCharsets.UTF_8));
    }

    /** Returns the stored payload; the array must not be changed. */
    @Override
    public byte[] dataToJson() {
        return data;
    }

    /** Returns the stored event; the array must not be changed. */
    @Override
    public byte[] toJson() {
        return event;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredNotification that
                && messageType.equals(that.messageType)
                && channel.equals(that.channel)
                && sentAt == that.sentAt
                && Arrays.equals(data, that.data)
                && Arrays.equals(event, that.event);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(event) + 31 * channel.hashCode();
    }

    @Override
    public String toString() {
        return messageType + " on " + channel + ", " + data.length + " bytes";
    }
}
