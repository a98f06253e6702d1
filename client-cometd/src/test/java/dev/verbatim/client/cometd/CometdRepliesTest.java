package dev.verbatim.client.cometd;

import static org.assertj.core.api.Assertions.assertThat;

import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.common.HashMapMessage;
import org.junit.jupiter.api.Test;

/** Which messages of the server end a session, and why. */
class CometdRepliesTest {
    @Test
    void aRefusedConnectEndsTheSession() {
        Message.Mutable reply = reply(Channel.META_CONNECT, false);
        reply.put(Message.ERROR_FIELD, "402::Unknown client");

        assertThat(CometdReplies.endsSession(reply)).isTrue();
        assertThat(CometdReplies.failure(reply)).isEqualTo("402::Unknown client");
    }

    /** It can come with a successful reply to a {@code /meta/connect}, after which the client sends no further one. */
    @Test
    void aDisconnectByTheServerEndsTheSession() {
        Message.Mutable goodbye = reply(Channel.META_DISCONNECT, true);

        assertThat(CometdReplies.endsSession(goodbye)).isTrue();
        assertThat(CometdReplies.failure(goodbye)).isEqualTo("the server ended it");
    }

    @Test
    void othersDoNot() {
        assertThat(CometdReplies.endsSession(reply(Channel.META_CONNECT, true))).isFalse();
        assertThat(CometdReplies.endsSession(reply(Channel.META_SUBSCRIBE, false)))
                .isFalse();
    }

    private static Message.Mutable reply(String channel, boolean successful) {
        Message.Mutable reply = new HashMapMessage();
        reply.setChannel(channel);
        reply.setSuccessful(successful);
        return reply;
    }
}
