package dev.verbatim.load.wire;

/** Finds byte patterns in byte arrays. */
public final class Bytes {
    private Bytes() {}

    /**
     * Returns the first index of a pattern.
     *
     * @param from the index at which to begin
     * @param to the end of the range; the pattern must end before it
     * @return the index, negative if the pattern is not found
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
