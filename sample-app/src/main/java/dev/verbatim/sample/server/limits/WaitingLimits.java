package dev.verbatim.sample.server.limits;

/**
 * How many notifications may wait: for a session that does not take them, for all sessions of a user, for everybody. A notification
 * waits until it is written, and for a client that acknowledges until that; while one is written, it still waits. Bytes are those of
 * its JSON, counted for each session; in memory one costs up to three times as much, once for all sessions of its user.
 *
 * @param notifications the most for a session
 * @param bytes the most bytes for a session
 * @param bytesOfUser the most bytes for all sessions of a user
 * @param bytesOfAll the most bytes for all sessions
 */
public record WaitingLimits(int notifications, long bytes, long bytesOfUser, long bytesOfAll) {
    private static final long MEBIBYTE = 1 << 20;
    private static final int SHARE_OF_HEAP = 16;

    /** What a client with a slow network does not reach; for everybody together, a sixteenth of the heap and 64 MiB at most. */
    static final WaitingLimits DEFAULT = new WaitingLimits(
            1_000,
            MEBIBYTE,
            4 * MEBIBYTE,
            Math.min(64 * MEBIBYTE, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));

    /** These limits with another number of notifications. */
    public WaitingLimits withNotifications(int most) {
        return new WaitingLimits(most, bytes, bytesOfUser, bytesOfAll);
    }

    /** These limits with another number of bytes for all sessions of a user. */
    public WaitingLimits withBytesOfUser(long most) {
        return new WaitingLimits(notifications, bytes, most, bytesOfAll);
    }
}
