package dev.verbatim.runtime.internal.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonTokenId;

/** The objects and arrays that are open, and the names that the objects have had so far. */
final class Nesting {
    private static final int MOST_DEPTH = 64;
    /** Members that are compared one by one. */
    private static final int FEW_MEMBERS = 64;
    /** More names than a thread keeps room for. */
    private static final int MANY_NAMES = 1024;

    /** Of each open one that encloses another: where its names begin, and the bits of their hashes. */
    private final int[] firsts = new int[MOST_DEPTH];

    private final long[] bits = new long[MOST_DEPTH];
    /** The hash of each name, and below it where the name is. */
    private long[] names = new long[FEW_MEMBERS];
    /** Of each open one that encloses another: its names, if it has many. */
    private final @Nullable NameTable[] tables = new NameTable[MOST_DEPTH];

    private @Nullable NameTable table;
    /** Whether there has been a table in this text. */
    private boolean hadTable;

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
        if (names.length > MANY_NAMES) {
            names = new long[FEW_MEMBERS];
        }
        if (hadTable) {
            table = null;
            hadTable = false;
            Arrays.fill(tables, null);
        }
    }

    int depth() {
        return depth;
    }

    /** Whether the innermost of those open is an object. */
    boolean isInObject() {
        return (objects & 1) != 0;
    }

    /** Whether the innermost of those open is an object that has had many names so far. */
    boolean hasManyNames() {
        return table != null;
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
        if (table != null) {
            tables[depth] = table;
            table = null;
        }
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
        if (hadTable) {
            table = tables[depth];
            tables[depth] = null;
        }
        return end;
    }

    /**
     * Adds a name to those of the innermost object.
     *
     * @param hash what {@link Ascii#hash} gives for the name
     * @param from where the name is in the text, which goes on with a quote
     * @return false if the object has the name already, or it cannot be told in little time whether it has
     */
    boolean add(byte[] json, int hash, int from, int to) {
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
        }
        long name = (long) hash << Integer.SIZE | from;
        names[count] = name;
        if (count - first >= FEW_MEMBERS) {
            return addToMany(json, to - from);
        }
        long bit = 1L << hash;
        if ((bitsOfInnermost & bit) != 0 && contains(json, name, to - from)) {
            return false;
        }
        bitsOfInnermost |= bit;
        count++;
        return true;
    }

    private boolean addToMany(byte[] json, int length) {
        NameTable many = table;
        if (many == null) {
            many = new NameTable(FEW_MEMBERS);
            for (int i = first; i < count; i++) {
                int from = (int) names[i];
                if (!many.add(json, names, i, Ascii.special(json, from) - from)) {
                    return false;
                }
            }
            table = many;
            hadTable = true;
        }
        return many.add(json, names, count++, length);
    }

    private boolean contains(byte[] json, long name, int length) {
        for (int i = first; i < count; i++) {
            if (isSame(json, names[i], name, length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether two names are the same.
     *
     * @param name the hash code of the one, and where it is
     * @param length the length of the other one
     */
    static boolean isSame(byte[] json, long name, long other, int length) {
        if (name >> Integer.SIZE != other >> Integer.SIZE) {
            return false;
        }
        int from = (int) name;
        int otherFrom = (int) other;
        return json[from + length] == '"'
                && Arrays.equals(json, from, from + length, json, otherFrom, otherFrom + length);
    }
}
