package dev.verbatim.cometd;

import java.util.Map;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.jspecify.annotations.Nullable;

/** Lets clients ask for ids, and say which ones they have, when they begin a session. */
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
}
