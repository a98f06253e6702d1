package dev.verbatim.runtime.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts met recently, so that one that comes with every message is made into a string once. */
final class KnownTexts {
    private static final int SLOTS = 512;
    private static final int MOST_BYTES = 100;

    private final @Nullable Known[] texts = new Known[SLOTS];

    /** The string of some ASCII bytes; mostly the very one that a {@code switch} compares it with. */
    String get(byte[] json, int from, int to) {
        int slot = Ascii.hash(json, from, to) & SLOTS - 1;
        Known known = texts[slot];
        if (known == null || !Ascii.isAt(known.ascii, json, from, to)) {
            // Two that often come may have the same slot.
            known = texts[slot ^ 1];
            if (known == null || !Ascii.isAt(known.ascii, json, from, to)) {
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
            texts[slot] = new Known(ascii, kept);
            return kept;
        }
        return string;
    }

    private record Known(byte[] ascii, String string) {}
}
