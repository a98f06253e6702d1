package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.internal.json.FastJsonParser;
import dev.verbatim.runtime.internal.json.MemberName;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds the documented members of an object while it is read, and those that it lacks or repeats. */
final class MemberReader {
    private static final int NONE = -1;
    /** Members in a row that may be left out while the next one is still found without a look-up. */
    private static final int MOST_LEFT_OUT = 4;

    private final MemberName[] names;
    private final Map<String, Integer> indexes;
    private final BitSet mandatory;
    private final long mandatoryOfFirst64;
    /** For each member that can be next, the last one that can be next in its place: those between are optional. */
    private final int[] lastToExpect;

    /**
     * A reader of an object's members.
     *
     * @param names in the order in which they are most often sent
     * @param indexes the place of each name among them
     * @param mandatory the members that every object has
     */
    MemberReader(MemberName[] names, Map<String, Integer> indexes, BitSet mandatory) {
        this.names = names;
        this.indexes = indexes;
        this.mandatory = mandatory;
        long[] words = mandatory.toLongArray();
        this.mandatoryOfFirst64 = words.length == 0 ? 0 : words[0];
        this.lastToExpect = new int[names.length];
        Arrays.setAll(lastToExpect, this::lastToExpect);
    }

    private int lastToExpect(int member) {
        int mandatoryOne = mandatory.nextSetBit(member);
        return Math.min(mandatoryOne < 0 ? names.length - 1 : mandatoryOne, member + MOST_LEFT_OUT);
    }

    /** See {@link Members#next(JsonParser, long)}. */
    int next(JsonParser in, long seen) {
        int member = next(in, Long.SIZE - Long.numberOfLeadingZeros(seen));
        if (member == NONE) {
            if ((mandatoryOfFirst64 & ~seen) != 0) {
                throw missing(in, BitSet.valueOf(new long[] {seen}));
            }
        } else if ((seen & 1L << member) != 0) {
            throw Mismatches.repeated(in);
        }
        return member;
    }

    /** See {@link Members#next(JsonParser, BitSet)}. */
    int next(JsonParser in, BitSet seen) {
        int member = next(in, seen.length());
        if (member == NONE) {
            if (!containsAll(seen, mandatory)) {
                throw missing(in, seen);
            }
        } else if (seen.get(member)) {
            throw Mismatches.repeated(in);
        } else {
            seen.set(member);
        }
        return member;
    }

    /** Members usually arrive in the documented order, so the one after the last is tried before a look-up. */
    private int next(JsonParser in, int expected) {
        if (in instanceof FastJsonParser fast) {
            int member = expected < names.length ? fast.nextMember(names, expected, lastToExpect[expected]) : NONE;
            member = member == NONE ? nextOrdinary(fast) : member;
            if (member != NONE) {
                return member;
            }
        }
        if (expected < names.length) {
            if (in.nextName(names[expected].text())) {
                in.nextToken();
                return expected;
            }
        } else {
            in.nextName();
        }
        while (in.hasToken(JsonToken.PROPERTY_NAME)) {
            Integer member = indexes.get(in.currentName());
            in.nextToken();
            if (member != null) {
                return member;
            }
            in.skipChildren();
            in.nextName();
        }
        return NONE;
    }

    /** The next documented member, as far as the members are ordinary; the parser stays in front of what is not. */
    private int nextOrdinary(FastJsonParser in) {
        for (String name = in.nextMember(); name != null; name = in.nextMember()) {
            Integer member = indexes.get(name);
            if (member != null) {
                return member;
            }
            in.skipChildren();
        }
        return NONE;
    }

    private MismatchException missing(JsonParser in, BitSet seen) {
        BitSet missing = (BitSet) mandatory.clone();
        missing.andNot(seen);
        return Mismatches.missing(names(missing), in);
    }

    private String names(BitSet members) {
        return members.stream()
                .mapToObj(member -> names[member].text().getValue())
                .collect(Collectors.joining(", "));
    }

    private static boolean containsAll(BitSet set, BitSet subset) {
        BitSet rest = (BitSet) subset.clone();
        rest.andNot(set);
        return rest.isEmpty();
    }
}
