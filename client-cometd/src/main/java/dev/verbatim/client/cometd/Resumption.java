package dev.verbatim.client.cometd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last ids of the notifications of each channel, and asks the server for what follows them. Thread-safe.
 *
 * <p>It is the extension {@code resume} of the module {@code verbatim-cometd}; docs/notifications.md has the messages.
 */
final class Resumption implements ClientSession.Extension {
    private static final String EXTENSION = "resume";

    /** By channel, the last ids of earlier sessions. */
    private final Map<String, String> earlier = new TreeMap<>();
    /** By channel, the last ids of this one, which may be of another log. */
    private final Map<String, String> last = new TreeMap<>();

    private boolean confirmed;

    /**
     * Begins where another session was.
     *
     * @param position what {@link #position} of the other one has returned
     */
    static Resumption at(String position) {
        Resumption resumption = new Resumption();
        position.lines().forEach(line -> {
            int space = line.indexOf(' ');
            resumption.earlier.put(line.substring(0, space), line.substring(space + 1));
        });
        return resumption;
    }

    /** Returns a line for each channel, with its last id; empty if the server has no ids. */
    synchronized String position() {
        List<String> lines = new ArrayList<>();
        all().forEach((channel, id) -> lines.add(channel + " " + id));
        return confirmed ? String.join("\n", lines) : "";
    }

    private Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(earlier);
        all.putAll(last);
        return all;
    }

    /** Whether the server has confirmed that it sends ids. */
    synchronized boolean isConfirmed() {
        return confirmed;
    }

    @Override
    public boolean sendMeta(ClientSession session, Message.Mutable message) {
        if (Channel.META_HANDSHAKE.equals(message.getChannel())) {
            synchronized (this) {
                message.getExt(true).put(EXTENSION, all());
            }
        }
        return true;
    }

    /** Takes what the server says in a reply. Returns the channels of which notifications were missed. */
    synchronized List<String> replied(Message reply) {
        Object said = extension(reply, EXTENSION);
        if (Channel.META_HANDSHAKE.equals(reply.getChannel())) {
            confirmed = Boolean.TRUE.equals(said);
        } else if (said instanceof Map<?, ?> ids) {
            ids.forEach((channel, id) -> isNew(String.valueOf(channel), String.valueOf(id)));
        }
        List<String> missed = new ArrayList<>();
        if (extension(reply, "missed") instanceof List<?> channels) {
            channels.forEach(channel -> missed.add(String.valueOf(channel)));
        }
        return missed;
    }

    /** Whether a notification has not been received before in this session. */
    synchronized boolean isNew(Message notification) {
        Object id = extension(notification, Message.ID_FIELD);
        return !(id instanceof String text) || isNew(notification.getChannel(), text);
    }

    private boolean isNew(String channel, String id) {
        String before = last.get(channel);
        if (before != null && !isAfter(id, before)) {
            return false;
        }
        last.put(channel, id);
        return true;
    }

    /** An id is the name of a log, a dash and a number. Those of another log come later. */
    private static boolean isAfter(String id, String before) {
        int dash = id.lastIndexOf('-');
        if (dash < 0 || !before.startsWith(id.substring(0, dash + 1))) {
            return !id.equals(before);
        }
        String number = id.substring(dash + 1);
        String other = before.substring(dash + 1);
        return number.length() == other.length() ? number.compareTo(other) > 0 : number.length() > other.length();
    }

    private static @Nullable Object extension(Message message, String name) {
        Map<String, Object> extensions = message.getExt();
        return extensions == null ? null : extensions.get(name);
    }
}
