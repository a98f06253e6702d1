package dev.verbatim.runtime.state;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A place in a caller's log, which an id names: {@code 5f3c09a1b2d4e687-17}.
 *
 * @param log the random name of the log
 * @param number of the last notification before the place; the first one of a log has the number 1
 * @since 0.2.0
 */
public record LogPosition(String log, long number) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NAME_BYTES = 8;
    private static final int MOST_DIGITS = 18;

    /** Returns the beginning of a new log. */
    public static LogPosition beginning() {
        byte[] random = new byte[NAME_BYTES];
        RANDOM.nextBytes(random);
        return new LogPosition(HexFormat.of().formatHex(random), 0);
    }

    /**
     * Reads an id that the other side has sent.
     *
     * @return {@code null} if it is not an id
     */
    public static @Nullable LogPosition parse(String id) {
        int dash = id.lastIndexOf('-');
        int digits = id.length() - dash - 1;
        if (dash < 1 || digits < 1 || digits > MOST_DIGITS) {
            return null;
        }
        for (int i = dash + 1; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return null;
            }
        }
        return new LogPosition(id.substring(0, dash), Long.parseLong(id.substring(dash + 1)));
    }

    /** Returns another place of this log. */
    public LogPosition at(long other) {
        return new LogPosition(log, other);
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return log + "-" + number;
    }
}
