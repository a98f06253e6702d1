package dev.verbatim.load.wire;

/** Looks for bytes among bytes. */
public final class Bytes {
    private Bytes() {}

    /**
     * The first place of a pattern.
     *
     * @param from where to begin
     * @param to where to stop; the pattern ends there at the latest
     * @return negative when it is not there
     */
    public static int find(byte[] bytes, int from, int to, byte[] pattern) {
        byte first = pattern[0];
        int last = to - pattern.length;
        for (int at = from; at <= last; at++) {
            if (bytes[at] == first && matches(bytes, at, pattern)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int at, byte[] pattern) {
        for (int i = 1; i < pattern.length; i++) {
            if (bytes[at + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }
}
