package dev.verbatim.runtime.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies of the collections that generated records hold. They keep the order and cannot be changed.
 *
 * @since 0.2.0
 */
public final class ImmutableCopies {
    private ImmutableCopies() {}

    /** A copy that nobody can change, of a list that can hold null; {@link List#copyOf} is for the others. */
    public static <T> List<@Nullable T> ofNullable(List<@Nullable T> list) {
        return Collections.unmodifiableList(new ArrayList<>(list));
    }

    /**
     * A copy that nobody can change, in the order of the set.
     *
     * @throws NullPointerException if an element is null
     */
    public static <T> Set<T> of(Set<T> set) {
        Set<T> copy = new LinkedHashSet<>(set);
        copy.forEach(Objects::requireNonNull);
        return Collections.unmodifiableSet(copy);
    }

    /**
     * A copy that nobody can change, in the order of the map.
     *
     * @throws NullPointerException if a value is null
     */
    public static <V> Map<String, V> of(Map<String, V> map) {
        return FixedMap.requireNoNull(FixedMap.copyOf(map));
    }

    /** A copy that nobody can change, in the order of the map, of a map that can hold null. */
    public static <V> Map<String, @Nullable V> ofNullable(Map<String, @Nullable V> map) {
        return FixedMap.copyOf(map);
    }
}
