package dev.verbatim.runtime.internal.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Strings read recently, so that one that comes with every message is made once. */
final class StringCache {
    private static final int SLOTS = 512;
    private static final int MOST_BYTES = 100;

    private final @Nullable Cached[] strings = new Cached[SLOTS];

    /** The string of some ASCII bytes; mostly the very one that a {@code switch} compares it with. */
    String get(byte[] json, int from, int to) {
        long first = Ascii.first(json, from, to);
        long last = Ascii.last(json, from, to);
        return get(json, from, to, first, last, Ascii.hash(first, last, to - from));
    }

    /**
     * {@link #get(byte[], int, int)} of bytes that have been looked at.
     *
     * @param first what {@link Ascii#first} gives for the bytes
     * @param last what {@link Ascii#last} gives
     * @param hash what {@link Ascii#hash(long, long, int)} gives
     */
    String get(byte[] json, int from, int to, long first, long last, int hash) {
        int slot = hash & SLOTS - 1;
        Cached cached = strings[slot];
        if (cached == null || !cached.isAt(json, from, to, first, last)) {
            // Two frequent strings may share a slot.
            cached = strings[slot ^ 1];
            if (cached == null || !cached.isAt(json, from, to, first, last)) {
                return add(strings[slot] == null ? slot : slot ^ 1, Arrays.copyOfRange(json, from, to));
            }
        }
        return cached.string;
    }

    private String add(int slot, byte[] ascii) {
        String string = Ascii.string(ascii, 0, ascii.length);
        if (ascii.length <= MOST_BYTES) {
            // Only the first entry of a slot is interned, so varied input cannot flood the table of interned strings.
            String kept = strings[slot] == null ? string.intern() : string;
            long last = Ascii.last(ascii, 0, ascii.length);
            strings[slot] = new Cached(Ascii.first(ascii, 0, ascii.length), last, ascii, kept);
            return kept;
        }
        return string;
    }

    private record Cached(long first, long last, byte[] ascii, String string) {
        boolean isAt(byte[] json, int from, int to, long ownFirst, long ownLast) {
            return first == ownFirst
                    && last == ownLast
                    && ascii.length == to - from
                    // Two words are all of it, or two that overlap.
                    && (ascii.length <= 2 * Long.BYTES || Ascii.isAt(ascii, json, from));
        }
    }
}
