package dev.verbatim.testkit.client;

import dev.verbatim.testkit.json.JsonValue.JsonObject;
import dev.verbatim.testkit.json.JsonValue.JsonString;
import java.util.Map;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;

/** Puts every notification of a session into the inbox, whatever channel it comes on, and tells the inbox of the end. */
final class SessionWatch implements ClientSession.Extension {
    private final NotificationInbox inbox;

    SessionWatch(NotificationInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public boolean rcvMeta(ClientSession session, Message.Mutable message) {
        if (Replies.endsSession(message)) {
            inbox.lost(Replies.failure(message));
        }
        return true;
    }

    @Override
    public boolean rcv(ClientSession session, Message.Mutable message) {
        if (message.getData() != null) {
            JsonString channel = new JsonString(0, message.getChannel());
            inbox.arrived(new JsonObject(0, Map.of("data", PlainValues.json(message.getData()), "channel", channel)));
        }
        return true;
    }
}
