package dev.verbatim.runtime.spi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the entries of a map that never changes, with memory for as many as there are. */
final class FixedMapBuilder<V extends @Nullable Object> {
    private static final int FIRST = 2;
    private static final int FEW = 8;

    private @Nullable Object[] few = new Object[2 * FIRST];
    private int size;
    /** All entries, if there are more than a few. */
    private @Nullable Map<String, V> many;

    boolean contains(String key) {
        return many == null ? FewEntries.indexOf(key, few, size) >= 0 : many.containsKey(key);
    }

    /** Adds an entry whose key the map does not contain yet. */
    void add(String key, V value) {
        if (size == FEW && many == null) {
            many = new LinkedHashMap<>();
            new FewEntries<V>(few, size).forEach(many::put);
        }
        if (many != null) {
            many.put(key, value);
            return;
        }
        if (few.length == 2 * size) {
            few = Arrays.copyOf(few, 2 * few.length);
        }
        few[2 * size] = key;
        few[2 * size + 1] = value;
        size++;
    }

    /** Adds an entry, or replaces its value: a map that is copied may compare keys in another way. */
    void put(String key, V value) {
        int index = many == null ? FewEntries.indexOf(key, few, size) : -1;
        if (index < 0) {
            add(key, value);
        } else {
            few[index + 1] = value;
        }
    }

    /** The map of the entries; nothing is added any more. */
    Map<String, V> build() {
        return many == null ? new FewEntries<>(few, size) : FixedMap.of(many);
    }
}
