package dev.verbatim.testkit.cometd;

import dev.verbatim.client.cometd.CometdConnection;
import dev.verbatim.testkit.client.NotificationInbox;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.style.MessageStyle;
import java.nio.charset.StandardCharsets;

/**
 * Puts every notification of a session into the inbox, on any channel, and tells the inbox when the session has ended.
 *
 * @param style how the server shapes its messages
 */
record InboxListener(NotificationInbox inbox, MessageStyle style) implements CometdConnection.Listener {
    @Override
    public void data(String channel, byte[] json) {
        inbox.arrived(style.paths().event(JsonReader.read(new String(json, StandardCharsets.UTF_8)), channel));
    }

    @Override
    public void missed(String reason) {
        ended(reason);
    }

    @Override
    public void interrupted(String reason) {
        ended(reason);
    }

    @Override
    public void connected() {
        // A replay does not go on after an interruption.
    }

    @Override
    public void ended(String reason) {
        inbox.lost("the CometD session was lost: " + reason);
    }
}
