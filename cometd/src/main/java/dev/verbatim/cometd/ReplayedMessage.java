package dev.verbatim.cometd;

import org.cometd.server.ServerMessageImpl;

/**
 * A notification that a session gets because it resumes. The log limits how many there are, so they do not count towards the limits of
 * the session, which would end again and again otherwise.
 */
final class ReplayedMessage extends ServerMessageImpl {
    private static final long serialVersionUID = 1L;
}
