package dev.verbatim.runtime.internal.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Strings written recently, in quotes as JSON has them, so that one that comes with every message is escaped once. */
final class QuotedStringCache {
    private static final int BITS_OF_SLOT = 9;
    private static final int MOST_CHARACTERS = 100;
    private static final byte[] NOT_ORDINARY = {};

    private final @Nullable Quoted[] strings = new Quoted[1 << BITS_OF_SLOT];

    /** A string in quotes; an empty array if it is long, or not of characters that stand in JSON as they are. */
    byte[] get(String text) {
        int hash = text.hashCode() * 0x9E37_79B9;
        int slot = hash >>> Integer.SIZE - BITS_OF_SLOT;
        Quoted quoted = strings[slot];
        if (quoted == null || !quoted.text.equals(text)) {
            // Two frequent strings may share a slot.
            quoted = strings[slot ^ 1];
            if (quoted == null || !quoted.text.equals(text)) {
                return add(text, strings[slot] == null ? slot : slot ^ 1);
            }
        }
        return quoted.json;
    }

    private byte[] add(String text, int slot) {
        byte[] json = text.length() <= MOST_CHARACTERS ? quote(text) : NOT_ORDINARY;
        if (json.length > 0) {
            strings[slot] = new Quoted(text, json);
        }
        return json;
    }

    private static byte[] quote(String text) {
        byte[] json = ('"' + text + '"').getBytes(StandardCharsets.ISO_8859_1);
        int end = json.length - 1;
        // What is not Latin-1 has become a question mark.
        boolean ordinary =
                Ascii.quote(json, 1) == end && Ascii.string(json, 1, end).equals(text);
        return ordinary ? json : NOT_ORDINARY;
    }

    private record Quoted(String text, byte[] json) {}
}
