package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data that a call carries: keys, each with its values in the order in which they were attached, seldom more than
 * one. Immutable.
 */
public final class UserData {
    /** How many characters all keys and values may have together. */
    public static final int MAX_CHARACTERS = 16_384;

    /** How many values there may be, over all keys: short ones cost more than their characters. */
    public static final int MAX_VALUES = 1_000;

    static final UserData NONE = new UserData(Map.of());

    private final Map<String, List<String>> values;

    private UserData(Map<String, List<String>> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    static UserData of(Map<String, String> pairs) throws CallRefusedException {
        return NONE.updated(pairs);
    }

    /** Whatever makes data out of other data ends here, so no way to combine it leads beyond the limits. */
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
                Reason.VALUE, "the call's user data would have more than " + most + "; delete some of it first");
    }

    /** Every key with its values, at least one; in the order in which the keys came, unmodifiable. */
    public Map<String, List<String>> values() {
        return values;
    }

    /** Whether there is no data at all. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Adds pairs, whatever the keys. */
    UserData attached(Map<String, String> pairs) throws CallRefusedException {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        pairs.forEach((key, value) -> all.merge(key, List.of(value), UserData::both));
        return within(all);
    }

    /** Adds pairs in place of those with the same key. */
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

    /** Adds the data of another call that is joined with this one, in place of that with the same key. */
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
}
