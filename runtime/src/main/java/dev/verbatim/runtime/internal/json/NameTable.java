package dev.verbatim.runtime.internal.json;

import java.util.Arrays;

/** Finds the names of one object of many members by their hash codes. */
final class NameTable {
    /** Names whose hash codes collide can be sent on purpose; comparing all of them would take the square of the time. */
    private static final int MOST_PROBES = 32;

    /** The places of the names, of which there are at most half as many as there are slots; -1 where there is none. */
    private int[] slots;

    private int count;

    /** A table for some names, and for as many again. */
    NameTable(int names) {
        slots = new int[Integer.highestOneBit(4 * names)];
        Arrays.fill(slots, -1);
    }

    /**
     * Adds a name.
     *
     * @param names what {@link Nesting} keeps of each name
     * @param place the place of the new one among them
     * @param length how many bytes the new one has
     * @return false if the name is there already, or too many have similar hash codes
     */
    boolean add(byte[] json, long[] names, int place, int length) {
        if (2 * count >= slots.length && !grow(names)) {
            return false;
        }
        int slot = slot(names[place]);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int other = slots[slot];
            if (other < 0) {
                slots[slot] = place;
                count++;
                return true;
            }
            if (Nesting.isSame(json, names[other], names[place], length)) {
                return false;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return false;
    }

    private boolean grow(long[] names) {
        int[] old = slots;
        slots = new int[2 * old.length];
        Arrays.fill(slots, -1);
        for (int place : old) {
            if (place >= 0 && !move(place, names)) {
                return false;
            }
        }
        return true;
    }

    private boolean move(int place, long[] names) {
        int slot = slot(names[place]);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            if (slots[slot] < 0) {
                slots[slot] = place;
                return true;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return false;
    }

    private int slot(long name) {
        return (int) (name >>> Integer.SIZE) & slots.length - 1;
    }
}
