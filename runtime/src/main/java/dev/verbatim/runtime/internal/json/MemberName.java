package dev.verbatim.runtime.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The documented name of a member, prepared to be written and to be recognized eight bytes at once. */
public final class MemberName {
    static final int MOST_BYTES = 100;

    private static final int BITS_OF_INDEX = 3;

    private final SerializableString text;
    private final boolean ordinary;
    /** The name in quotes and a colon. */
    private final long[] words;
    /** The bits of the last word that belong to it. */
    private final long lastBits;

    private final int length;
    private final int hash;

    /**
     * A name.
     *
     * @param name of any characters; those of an ordinary name are recognized faster
     */
    public MemberName(String name) {
        text = new SerializedString(name);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] quoted = ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
        ordinary = bytes.length <= MOST_BYTES && Ascii.quote(quoted, 1) == bytes.length + 1;
        length = quoted.length;
        words = new long[length + Long.BYTES - 1 >> BITS_OF_INDEX];
        byte[] padded = Arrays.copyOf(quoted, words.length << BITS_OF_INDEX);
        Arrays.setAll(words, i -> Ascii.word(padded, i << BITS_OF_INDEX));
        lastBits = -1L >>> Byte.SIZE * (padded.length - length);
        hash = Ascii.hash(bytes, 0, bytes.length);
    }

    /** The name to write. */
    public SerializableString text() {
        return text;
    }

    /** The length of the name in bytes, with its quotes and a colon. */
    int length() {
        return length;
    }

    /**
     * Writes the name in quotes and a colon.
     *
     * @param to room for that and seven bytes
     * @return where the value begins
     */
    int copyTo(byte[] bytes, int to) {
        int at = to;
        for (long word : words) {
            Ascii.put(bytes, at, word);
            at += Long.BYTES;
        }
        return to + length;
    }

    /** Whether the name stands in JSON as it is. */
    boolean isOrdinary() {
        return ordinary;
    }

    /** What {@link Ascii#hash} gives for the name. */
    int hash() {
        return hash;
    }

    /** Whether the name in quotes and a colon stand in a text; false, too, where it ends or may go on in another way. */
    boolean isAt(byte[] json, int from) {
        int last = words.length - 1;
        int at = from;
        if (!ordinary || at > json.length - (words.length << BITS_OF_INDEX)) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            if (Ascii.word(json, at) != words[i]) {
                return false;
            }
            at += Long.BYTES;
        }
        return (Ascii.word(json, at) & lastBits) == words[last];
    }
}
