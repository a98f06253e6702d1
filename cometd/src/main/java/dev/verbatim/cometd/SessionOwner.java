package dev.verbatim.cometd;

import dev.verbatim.runtime.Caller;
import org.cometd.bayeux.server.ServerSession;
import org.jspecify.annotations.Nullable;

/** Binds a session to the caller who opened it. */
final class SessionOwner {
    private static final String OWNER = SessionOwner.class.getName();

    private SessionOwner() {}

    static void set(ServerSession session, Caller caller) {
        session.setAttribute(OWNER, caller);
    }

    static boolean isKnown(ServerSession session) {
        return session.getAttribute(OWNER) != null;
    }

    /** Returns the name of the caller who owns the session. */
    static String nameOf(ServerSession session) {
        return ((Caller) session.getAttribute(OWNER)).name();
    }

    static boolean owns(@Nullable Caller caller, ServerSession session) {
        return caller != null && isKnown(session) && caller.name().equals(nameOf(session));
    }
}
