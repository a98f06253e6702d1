package dev.verbatim.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts met recently, so that one that comes with every message is made into a string once. */
final class KnownTexts {
    private static final int SLOTS = 256;

    private final byte @Nullable [][] bytes = new byte[SLOTS][];
    private final String[] strings = new String[SLOTS];

    /** The string of some ASCII bytes. */
    String get(byte[] json, int from, int to) {
        int slot = Ascii.hash(json, from, to) & SLOTS - 1;
        byte[] known = bytes[slot];
        if (known != null && Arrays.equals(known, 0, known.length, json, from, to)) {
            return strings[slot];
        }
        bytes[slot] = Arrays.copyOfRange(json, from, to);
        strings[slot] = new String(json, from, to - from, StandardCharsets.ISO_8859_1);
        return strings[slot];
    }
}
