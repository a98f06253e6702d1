package dev.verbatim.testkit.cometd;

import dev.verbatim.testkit.client.NotificationInbox;
import dev.verbatim.testkit.style.MessageStyle;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;

/** Puts every notification of a session into the inbox, on any channel, and tells the inbox when the session has ended. */
final class InboxExtension implements ClientSession.Extension {
    private final NotificationInbox inbox;
    private final MessageStyle style;

    InboxExtension(NotificationInbox inbox, MessageStyle style) {
        this.inbox = inbox;
        this.style = style;
    }

    @Override
    public boolean rcvMeta(ClientSession session, Message.Mutable message) {
        if (CometdReplies.endsSession(message)) {
            inbox.lost("the CometD session was lost: " + CometdReplies.failure(message));
        }
        return true;
    }

    @Override
    public boolean rcv(ClientSession session, Message.Mutable message) {
        if (message.getData() != null) {
            inbox.arrived(style.paths().event(CometdJson.data(message), message.getChannel()));
        }
        return true;
    }
}
