package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.CapabilitySet;
import dev.verbatim.runtime.Converter;
import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.internal.json.FastJsonGenerator;
import dev.verbatim.runtime.internal.json.MemberName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The documented members of one JSON object. Generated code names a member by its index, which is its place among the names
 * given to {@link #of}; the names themselves are matched and written without making strings of them.
 *
 * @since 0.2.0
 */
public final class Members {
    private final MemberName[] names;
    private final Map<String, Integer> indexes;
    private final BitSet optional;
    private final BitSet nullable;
    private final BitSet mandatory;
    private final MemberReader reader;

    private Members(MemberName[] names, Map<String, Integer> indexes, BitSet optional, BitSet nullable) {
        this.names = names;
        this.indexes = indexes;
        this.optional = optional;
        this.nullable = nullable;
        this.mandatory = new BitSet(names.length);
        mandatory.set(0, names.length);
        mandatory.andNot(optional);
        this.reader = new MemberReader(names, indexes, mandatory);
    }

    /**
     * Members that every object has, with a value other than null.
     *
     * @param names in the order in which they are most often sent
     */
    public static Members of(String... names) {
        Map<String, Integer> indexes = new HashMap<>();
        for (String name : names) {
            indexes.put(name, indexes.size());
        }
        if (indexes.size() < names.length) {
            throw new IllegalArgumentException("a name occurs twice: " + List.of(names));
        }
        MemberName[] prepared = Arrays.stream(names).map(MemberName::new).toArray(MemberName[]::new);
        return new Members(prepared, indexes, new BitSet(), new BitSet());
    }

    /** The same members; some can be left out. */
    public Members optional(String... some) {
        return new Members(names, indexes, with(optional, some), nullable);
    }

    /** The same members; some can be null, and null is not the same as left out. */
    public Members nullable(String... some) {
        return new Members(names, indexes, optional, with(nullable, some));
    }

    private BitSet with(BitSet members, String... more) {
        BitSet union = (BitSet) members.clone();
        for (String name : more) {
            union.set(Objects.requireNonNull(indexes.get(name), name));
        }
        return union;
    }

    /**
     * Goes to the value of the next documented member and skips the others on the way.
     *
     * @param in in an object of at most 64 documented members: at its opening brace or at the end of a member
     * @param seen the bits of the members read so far
     * @return the member's index, with {@code in} at its value; or -1, with {@code in} at the closing brace
     * @throws MismatchException if the member is among those seen, or a mandatory one is not when the object ends
     */
    public int next(JsonParser in, long seen) {
        return reader.next(in, seen);
    }

    /**
     * {@link #next(JsonParser, long)} for an object of any number of members.
     *
     * @param seen the members read so far; the one returned is added
     */
    public int next(JsonParser in, BitSet seen) {
        return reader.next(in, seen);
    }

    /**
     * Checks what a builder was given.
     *
     * @param type what was to be built, for the message
     * @param values the values of the first members in their order, null where none was given
     * @throws IllegalStateException naming every member that is mandatory and has no value
     */
    public void requireValues(String type, @Nullable Object... values) {
        List<String> missing = new ArrayList<>();
        for (int member = 0; member < values.length; member++) {
            if (values[member] == null && mandatory.get(member) && !nullable.get(member)) {
                missing.add(names[member].text().getValue());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(type + " lacks " + String.join(", ", missing));
        }
    }

    /** Writes a member, unless the value is null and that means that the member is left out. */
    public void write(JsonGenerator out, int member, @Nullable String value) {
        if (value == null) {
            writeNull(out, member);
        } else if (out instanceof FastJsonGenerator fast) {
            fast.writeMember(names[member], value);
        } else {
            out.writeName(names[member].text());
            out.writeString(value);
        }
    }

    /** Writes a member. */
    public void write(JsonGenerator out, int member, boolean value) {
        if (out instanceof FastJsonGenerator fast) {
            fast.writeMember(names[member], value);
        } else {
            out.writeName(names[member].text());
            out.writeBoolean(value);
        }
    }

    /** Writes a member. */
    public void write(JsonGenerator out, int member, int value) {
        writeName(out, member);
        out.writeNumber(value);
    }

    /** Writes a member. */
    public void write(JsonGenerator out, int member, long value) {
        writeName(out, member);
        out.writeNumber(value);
    }

    /** Writes a member. */
    public void write(JsonGenerator out, int member, double value) {
        writeName(out, member);
        out.writeNumber(value);
    }

    /** Writes a member, unless the value is null and that means that the member is left out. */
    public void write(JsonGenerator out, int member, @Nullable Boolean value) {
        if (value == null) {
            writeNull(out, member);
        } else {
            writeName(out, member);
            out.writeBoolean(value);
        }
    }

    /** Writes a member, unless the value is null and that means that the member is left out. */
    public void write(JsonGenerator out, int member, @Nullable Number value) {
        if (value == null) {
            writeNull(out, member);
        } else {
            writeName(out, member);
            JsonWriters.writeNumber(value, out);
        }
    }

    /** Writes a member as a string, unless the value is null and that means that the member is left out. */
    public <T> void writeText(JsonGenerator out, int member, @Nullable T value, Converter<String, T> converter) {
        if (value == null) {
            writeNull(out, member);
        } else {
            writeName(out, member);
            out.writeString(converter.write(value));
        }
    }

    /** Writes a member, unless the value is null and that means that the member is left out. */
    public void write(JsonGenerator out, int member, @Nullable CapabilitySet<?> value) {
        if (value == null) {
            writeNull(out, member);
        } else {
            writeName(out, member);
            JsonWriters.writeCapabilities(value, out);
        }
    }

    /** Writes a member, unless the value is null and that means that the member is left out. */
    public <T> void write(
            JsonGenerator out, int member, @Nullable T value, BiConsumer<? super T, JsonGenerator> writer) {
        if (value == null) {
            writeNull(out, member);
        } else {
            writeName(out, member);
            writer.accept(value, out);
        }
    }

    /** Writes a member, unless the value is null and that means that the member is left out. */
    public <T extends @Nullable Object> void writeList(
            JsonGenerator out, int member, @Nullable Collection<T> value, BiConsumer<? super T, JsonGenerator> writer) {
        if (value == null) {
            writeNull(out, member);
        } else {
            writeName(out, member);
            JsonWriters.writeList(value, writer, out);
        }
    }

    /** Writes a member, unless the value is null and that means that the member is left out. */
    public <V extends @Nullable Object> void writeMap(
            JsonGenerator out,
            int member,
            @Nullable Map<String, V> value,
            BiConsumer<? super V, JsonGenerator> writer) {
        if (value == null) {
            writeNull(out, member);
        } else {
            writeName(out, member);
            JsonWriters.writeMap(value, writer, out);
        }
    }

    private void writeName(JsonGenerator out, int member) {
        if (out instanceof FastJsonGenerator fast) {
            fast.writeName(names[member]);
        } else {
            out.writeName(names[member].text());
        }
    }

    /** Writes a member that is null, unless that means that it is left out. */
    private void writeNull(JsonGenerator out, int member) {
        if (nullable.get(member)) {
            writeName(out, member);
            out.writeNull();
        } else if (!optional.get(member)) {
            throw new NullPointerException(names[member].text().getValue());
        }
    }
}
