package dev.verbatim.runtime.internal.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts met recently, so that one that comes with every message is made into a string once. */
final class KnownTexts {
    private static final int SLOTS = 512;
    private static final int MOST_BYTES = 100;

    private final @Nullable Known[] texts = new Known[SLOTS];

    /** The string of some ASCII bytes; mostly the very one that a {@code switch} compares it with. */
    String get(byte[] json, int from, int to) {
        long first = Ascii.first(json, from, to);
        long last = Ascii.last(json, from, to);
        int slot = Ascii.hash(first, last, to - from) & SLOTS - 1;
        Known known = texts[slot];
        if (known == null || !known.isAt(json, from, to, first, last)) {
            // Two that often come may have the same slot.
            known = texts[slot ^ 1];
            if (known == null || !known.isAt(json, from, to, first, last)) {
                return add(texts[slot] == null ? slot : slot ^ 1, Arrays.copyOfRange(json, from, to));
            }
        }
        return known.string;
    }

    private String add(int slot, byte[] ascii) {
        String string = Ascii.string(ascii, 0, ascii.length);
        if (ascii.length <= MOST_BYTES) {
            // The first one only: whoever sends ever other texts must not fill the table of interned strings.
            String kept = texts[slot] == null ? string.intern() : string;
            long last = Ascii.last(ascii, 0, ascii.length);
            texts[slot] = new Known(Ascii.first(ascii, 0, ascii.length), last, ascii, kept);
            return kept;
        }
        return string;
    }

    private record Known(long first, long last, byte[] ascii, String string) {
        boolean isAt(byte[] json, int from, int to, long ownFirst, long ownLast) {
            return first == ownFirst
                    && last == ownLast
                    && ascii.length == to - from
                    // Two words are all of it, or two that overlap.
                    && (ascii.length <= 2 * Long.BYTES || Ascii.isAt(ascii, json, from));
        }
    }
}
