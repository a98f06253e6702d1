package dev.verbatim.testkit.client;

import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts every notification of a session into the inbox, on any channel, and tells the inbox when the session has ended. */
final class InboxExtension implements ClientSession.Extension {
    private final NotificationInbox inbox;

    InboxExtension(NotificationInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public boolean rcvMeta(ClientSession session, Message.Mutable message) {
        if (CometdReplies.endsSession(message)) {
            inbox.lost(CometdReplies.failure(message));
        }
        return true;
    }

    @Override
    public boolean rcv(ClientSession session, Message.Mutable message) {
        if (message.getData() != null) {
            ObjectNode envelope = JsonNodeFactory.instance.objectNode();
            envelope.set("data", CometdJson.data(message));
            envelope.put("channel", message.getChannel());
            inbox.arrived(envelope);
        }
        return true;
    }
}
