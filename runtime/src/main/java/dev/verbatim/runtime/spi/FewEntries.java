package dev.verbatim.runtime.spi;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A fixed map of so few entries that comparing the keys one by one is faster than hashing, and needs a quarter of the memory. */
final class FewEntries<V extends @Nullable Object> extends FixedMap<V> {
    /** Each key, and its value after it. */
    private final @Nullable Object[] entries;

    private final int size;

    /**
     * A map of entries that nobody changes any more.
     *
     * @param entries each key, and its value after it; keys are distinct
     * @param size how many entries there are
     */
    FewEntries(@Nullable Object[] entries, int size) {
        this.entries = entries;
        this.size = size;
    }

    /** Where a key is among the first entries; -1 if it is not. */
    static int indexOf(@Nullable Object key, @Nullable Object[] entries, int size) {
        for (int index = 0; index < 2 * size; index += 2) {
            Object other = entries[index];
            if (other == null ? key == null : other.equals(key)) {
                return index;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int index = indexOf(key, entries, size);
        return index < 0 ? null : value(index);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return indexOf(key, entries, size) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        for (int index = 0; index < 2 * size; index += 2) {
            action.accept(key(index), value(index));
        }
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Entry<String, V>> iterator() {
                return new EntryIterator();
            }
        };
    }

    @SuppressWarnings("NullAway") // Null only if the caller of the constructor had null as a key.
    private String key(int index) {
        return (String) entries[index];
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Null only if V is a type with null.
    private V value(int index) {
        return (V) entries[index + 1];
    }

    private final class EntryIterator implements Iterator<Map.Entry<String, V>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < 2 * size;
        }

        @Override
        public Map.Entry<String, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, V> entry = new SimpleImmutableEntry<>(key(next), value(next));
            next += 2;
            return entry;
        }
    }
}
