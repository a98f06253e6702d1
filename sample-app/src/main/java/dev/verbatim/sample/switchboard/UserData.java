package dev.verbatim.sample.switchboard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The user data of a call: keys with one or more values, in the order in which they were attached. Immutable.
 */
public final class UserData {
    /** The maximum number of characters of all keys and values together. */
    public static final int MAX_CHARACTERS = 16_384;

    /** The maximum number of values of all keys together, because each value uses memory beyond its characters. */
    public static final int MAX_VALUES = 1_000;

    static final UserData NONE = new UserData(Map.of());

    private final Map<String, List<String>> values;

    private UserData(Map<String, List<String>> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    static UserData of(Map<String, String> pairs) throws CallRefusedException {
        return NONE.updated(pairs);
    }

    /** Reads what {@link #stored} has returned. */
    @JsonCreator
    static UserData of(List<Stored> pairs) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        pairs.forEach(pair -> all.put(pair.key(), pair.values()));
        return new UserData(all);
    }

    /** Returns the data as it is stored: as an array, because the names of JSON members cannot be any text. */
    @JsonValue
    List<Stored> stored() {
        return values.entrySet().stream()
                .map(entry -> new Stored(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** All methods that create user data call this one, so no combination can exceed the limits. */
    private static UserData within(Map<String, List<String>> values) throws CallRefusedException {
        long characters = 0;
        long count = 0;
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            for (String value : entry.getValue()) {
                characters += entry.getKey().length() + value.length();
                count++;
            }
        }
        if (characters > MAX_CHARACTERS) {
            throw tooLarge(MAX_CHARACTERS + " characters");
        }
        if (count > MAX_VALUES) {
            throw tooLarge(MAX_VALUES + " values");
        }
        return new UserData(values);
    }

    private static CallRefusedException tooLarge(String most) {
        return new CallRefusedException(
                Reason.VALUE, "the call's user data would exceed " + most + "; delete some of it first");
    }

    /** Returns an unmodifiable map of each key to its values (at least one), in the order in which the keys were attached. */
    public Map<String, List<String>> values() {
        return values;
    }

    /** Returns whether there are no keys. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Adds pairs, even if their keys exist. */
    UserData attached(Map<String, String> pairs) throws CallRefusedException {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        pairs.forEach((key, value) -> all.merge(key, List.of(value), UserData::both));
        return within(all);
    }

    /** Adds pairs and replaces the values of existing keys. */
    UserData updated(Map<String, String> pairs) throws CallRefusedException {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        pairs.forEach((key, value) -> all.put(key, List.of(value)));
        return within(all);
    }

    UserData without(String key) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.remove(key);
        return new UserData(all);
    }

    /** Adds the data of another call that is joined with this one, and replaces the values of existing keys. */
    UserData joined(UserData other) throws CallRefusedException {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.putAll(other.values);
        return within(all);
    }

    private static List<String> both(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return Collections.unmodifiableList(both);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UserData that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    /** A stored key with its values. */
    record Stored(String key, List<String> values) {
        /** Copies the values, and replaces what is absent in JSON. */
        Stored {
            key = Objects.requireNonNullElse(key, "");
            values = values == null ? List.of() : List.copyOf(values);
        }
    }
}
