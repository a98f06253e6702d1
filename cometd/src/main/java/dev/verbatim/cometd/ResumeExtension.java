package dev.verbatim.cometd;

import java.util.Map;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.jspecify.annotations.Nullable;

/** Lets clients ask for ids, and say which ones they have, when they begin a session; and tells them how far they are. */
final class ResumeExtension implements BayeuxServer.Extension {
    @Override
    public boolean rcvMeta(@Nullable ServerSession session, ServerMessage.Mutable message) {
        if (session instanceof BoundedSession bounded
                && Channel.META_HANDSHAKE.equals(message.getChannel())
                && message.getExt() != null
                && message.getExt().get(Resumption.EXTENSION) instanceof Map<?, ?> ids) {
            bounded.resumption().want(ids);
            message.getAssociated().getExt(true).put(Resumption.EXTENSION, true);
        }
        return true;
    }

    /**
     * Everything up to these ids has been queued, so it is sent before the reply or together with it. The extension for acknowledgements,
     * which belongs to the session and so comes after this one, ends the batch that is sent with the reply; what is queued later is not
     * part of it.
     */
    @Override
    public boolean sendMeta(@Nullable ServerSession to, ServerMessage.Mutable message) {
        if (to instanceof BoundedSession session
                && session.resumption().isWanted()
                && Channel.META_CONNECT.equals(message.getChannel())
                && message.isSuccessful()) {
            message.getExt(true).put(Resumption.EXTENSION, session.resumption().reached());
        }
        return true;
    }
}
