package dev.verbatim.cometd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cometd.bayeux.server.ServerMessage;

/** The reply to a {@code /meta/subscribe} of a session that resumes by number. One message may subscribe to several channels. */
final class SubscribeReply {
    private final ServerMessage.Mutable reply;
    private final Map<String, String> begins = new HashMap<>();
    private final List<String> missed = new ArrayList<>();

    /** @param message the message that is answered */
    SubscribeReply(ServerMessage message) {
        this.reply = message.getAssociated();
    }

    /** Says after which id the notifications of a channel begin. */
    void begins(String channel, String id) {
        begins.put(channel, id);
    }

    /** Says that the session has missed notifications of a channel. */
    void missed(String channel) {
        missed.add(channel);
    }

    /** Adds what was said to the message. */
    @SuppressWarnings("unchecked") // Only this method puts them there.
    void write() {
        if (begins.isEmpty()) {
            return;
        }
        Map<String, Object> extensions = reply.getExt(true);
        ((Map<String, String>) extensions.computeIfAbsent(Resumption.EXTENSION, any -> new HashMap<>())).putAll(begins);
        if (!missed.isEmpty()) {
            ((List<String>) extensions.computeIfAbsent("missed", any -> new ArrayList<>())).addAll(missed);
        }
    }
}
