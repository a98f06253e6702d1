package dev.verbatim.runtime.spi;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map that never changes and keeps its order, which {@link Map#copyOf} does not. */
final class FixedMap<V extends @Nullable Object> extends AbstractMap<String, V> {
    private final Map<String, V> entries;

    private FixedMap(Map<String, V> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /** The same entries, copied only if the map can change. */
    static <V extends @Nullable Object> Map<String, V> copyOf(Map<String, V> map) {
        return map instanceof FixedMap ? map : new FixedMap<>(new LinkedHashMap<>(map));
    }

    /** A map of entries that nobody else changes. */
    static <V extends @Nullable Object> Map<String, V> of(Map<String, V> entries) {
        return new FixedMap<>(entries);
    }

    /** The map, if none of its values is null. */
    static <V> Map<String, V> requireNoNull(Map<String, V> map) {
        map.forEach((key, value) -> Objects.requireNonNull(value, key));
        return map;
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
