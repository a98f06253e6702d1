package dev.verbatim.runtime;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A few names in order, for which an array takes a fifth of the memory that a linked hash set takes. */
final class DistinctNames extends AbstractSet<String> {
    /** As far as going through an array is as fast as hashing. */
    private static final int FEW = 32;

    private final String[] names;

    private DistinctNames(String[] names) {
        this.names = names;
    }

    /**
     * The names in their order, each once; the set cannot be changed.
     *
     * @param names not changed any more
     * @param distinct whether each is known to be there once
     */
    static Set<String> of(String[] names, boolean distinct) {
        return names.length <= FEW && (distinct || areDistinct(names))
                ? new DistinctNames(names)
                : Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names)));
    }

    private static boolean areDistinct(String[] names) {
        for (int i = 0; i < names.length; i++) {
            String name = Objects.requireNonNull(names[i]);
            for (int j = 0; j < i; j++) {
                if (name.equals(names[j])) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.asList(names).iterator();
    }

    @Override
    public void forEach(Consumer<? super String> action) {
        for (String name : names) {
            action.accept(name);
        }
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public boolean contains(@Nullable Object name) {
        return name != null && Arrays.asList(names).contains(name);
    }
}
