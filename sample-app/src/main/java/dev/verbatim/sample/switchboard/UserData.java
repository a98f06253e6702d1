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
    /** How many characters all keys and values may have together; only calls that are joined can have more. */
    public static final int MAX_CHARACTERS = 16_384;

    static final UserData NONE = new UserData(Map.of());

    private final Map<String, List<String>> values;

    private UserData(Map<String, List<String>> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    static UserData of(Map<String, String> pairs) throws CallRefusedException {
        return NONE.updated(pairs);
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
        return new UserData(all).notTooLarge();
    }

    /** Adds pairs in place of those with the same key. */
    UserData updated(Map<String, String> pairs) throws CallRefusedException {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        pairs.forEach((key, value) -> all.put(key, List.of(value)));
        return new UserData(all).notTooLarge();
    }

    UserData without(String key) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.remove(key);
        return new UserData(all);
    }

    /** Adds the data of another call that is joined with this one, in place of that with the same key. */
    UserData joined(UserData other) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.putAll(other.values);
        return new UserData(all);
    }

    private UserData notTooLarge() throws CallRefusedException {
        long characters = 0;
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            for (String value : entry.getValue()) {
                characters += entry.getKey().length() + value.length();
            }
        }
        if (characters > MAX_CHARACTERS) {
            throw new CallRefusedException(
                    Reason.VALUE, "the call's user data would have more than " + MAX_CHARACTERS + " characters");
        }
        return this;
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
