package dev.verbatim.runtime.internal.json;

import java.util.Arrays;
import tools.jackson.core.JsonTokenId;

/** The objects and arrays that are open, and the names that the objects have had so far. */
final class Nesting {
    private static final int MOST_DEPTH = 64;
    private static final int MOST_MEMBERS = 64;

    /** Of each open one that encloses another: where its names begin, and the bits of their hashes. */
    private final int[] firsts = new int[MOST_DEPTH];

    private final long[] bits = new long[MOST_DEPTH];
    /** The hash of each name, and below it where the name is. */
    private long[] names = new long[MOST_MEMBERS];

    private int depth;
    /** The lowest bit tells whether the innermost is an object, the next one that which encloses it, and so on. */
    private long objects;

    private int first;
    private int count;
    private long bitsOfInnermost;

    /** Forgets everything. */
    void clear() {
        depth = 0;
        objects = 0;
        first = 0;
        count = 0;
        bitsOfInnermost = 0;
    }

    int depth() {
        return depth;
    }

    /** Whether the innermost of those open is an object. */
    boolean isInObject() {
        return (objects & 1) != 0;
    }

    /**
     * Opens an object or array.
     *
     * @param kind the id of the token that does
     * @return false if there are too many
     */
    boolean open(int kind, int maxDepth) {
        if (depth == Math.min(maxDepth, MOST_DEPTH)) {
            return false;
        }
        firsts[depth] = first;
        bits[depth] = bitsOfInnermost;
        depth++;
        objects = objects << 1 | (kind == JsonTokenId.ID_START_OBJECT ? 1 : 0);
        first = count;
        bitsOfInnermost = 0;
        return true;
    }

    /** Closes the innermost, and tells the id of the token that does. */
    int close() {
        int end = isInObject() ? JsonTokenId.ID_END_OBJECT : JsonTokenId.ID_END_ARRAY;
        depth--;
        objects >>>= 1;
        count = first;
        first = firsts[depth];
        bitsOfInnermost = bits[depth];
        return end;
    }

    /**
     * Adds a name to those of the innermost object.
     *
     * @param hash what {@link Ascii#hash} gives for the name
     * @param from where the name is in the text, which goes on with a quote
     * @return false if the object has the name already, or too many to know
     */
    boolean add(byte[] json, int hash, int from, int to) {
        if (count - first == MOST_MEMBERS) {
            return false;
        }
        long bit = 1L << hash;
        if ((bitsOfInnermost & bit) != 0 && contains(json, hash, from, to)) {
            return false;
        }
        bitsOfInnermost |= bit;
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
        }
        names[count++] = (long) hash << Integer.SIZE | from;
        return true;
    }

    private boolean contains(byte[] json, int hash, int from, int to) {
        for (int i = first; i < count; i++) {
            if (names[i] >> Integer.SIZE == hash) {
                int other = (int) names[i];
                int end = other + to - from;
                if (json[end] == '"' && Arrays.equals(json, from, to, json, other, end)) {
                    return true;
                }
            }
        }
        return false;
    }
}
