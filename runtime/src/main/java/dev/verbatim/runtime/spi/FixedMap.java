package dev.verbatim.runtime.spi;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map that never changes and keeps its order, which {@link Map#copyOf} does not. */
abstract class FixedMap<V extends @Nullable Object> extends AbstractMap<String, V> {
    /** The same entries, copied only if the map can change. */
    static <V extends @Nullable Object> Map<String, V> copyOf(Map<String, V> map) {
        if (map instanceof FixedMap) {
            return map;
        }
        FixedMapBuilder<V> entries = new FixedMapBuilder<>();
        map.forEach(entries::put);
        return entries.build();
    }

    /** A map of any number of entries that nobody else changes. */
    static <V extends @Nullable Object> Map<String, V> of(Map<String, V> entries) {
        return new Many<>(entries);
    }

    /** The map, if none of its values is null. */
    static <V> Map<String, V> requireNoNull(Map<String, V> map) {
        map.forEach((key, value) -> Objects.requireNonNull(value, key));
        return map;
    }

    private static final class Many<V extends @Nullable Object> extends FixedMap<V> {
        private final Map<String, V> entries;

        Many(Map<String, V> entries) {
            this.entries = Collections.unmodifiableMap(entries);
        }

        @Override
        public @Nullable V get(@Nullable Object key) {
            return entries.get(key);
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return entries.containsKey(key);
        }

        @Override
        public Set<Entry<String, V>> entrySet() {
            return entries.entrySet();
        }
    }
}
