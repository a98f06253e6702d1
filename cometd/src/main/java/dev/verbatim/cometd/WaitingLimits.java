package dev.verbatim.cometd;

/**
 * Limits the notifications that wait to be delivered: per session, per user and in total. A notification waits until it has
 * been written completely and, if the client acknowledges, until it is acknowledged. Its size is that of its JSON, counted once
 * per session. In memory it takes up to three times as much, once for all sessions of its user.
 *
 * @param notifications maximum number of notifications that wait for a session
 * @param bytes maximum bytes that wait for a session
 * @param bytesOfUser maximum bytes that wait for all sessions of a user
 * @param bytesOfAll maximum bytes that wait for all sessions
 * @since 0.2.0
 */
public record WaitingLimits(int notifications, long bytes, long bytesOfUser, long bytesOfAll) {
    private static final long MEBIBYTE = 1 << 20;
    private static final int SHARE_OF_HEAP = 16;

    /** Limits that a client on a slow network does not reach. The total is a sixteenth of the heap, 64 MiB at most. */
    public static final WaitingLimits DEFAULT = new WaitingLimits(
            1_000,
            MEBIBYTE,
            4 * MEBIBYTE,
            Math.min(64 * MEBIBYTE, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));

    /** Returns these limits with another number of notifications. */
    public WaitingLimits withNotifications(int most) {
        return new WaitingLimits(most, bytes, bytesOfUser, bytesOfAll);
    }

    /** Returns these limits with another number of bytes per user. */
    public WaitingLimits withBytesOfUser(long most) {
        return new WaitingLimits(notifications, bytes, most, bytesOfAll);
    }
}
