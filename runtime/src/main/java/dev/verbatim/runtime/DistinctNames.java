package dev.verbatim.runtime;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A few names in order, for which a list takes a fifth of the memory that a linked hash set takes. */
final class DistinctNames extends AbstractSet<String> {
    /** As far as going through a list is as fast as hashing. */
    private static final int FEW = 32;

    private final List<String> names;

    private DistinctNames(List<String> names) {
        this.names = names;
    }

    /** The names in their order, each once; the set cannot be changed. */
    static Set<String> of(Collection<String> names) {
        List<String> list = List.copyOf(names);
        return list.size() <= FEW && areDistinct(list)
                ? new DistinctNames(list)
                : Collections.unmodifiableSet(new LinkedHashSet<>(list));
    }

    private static boolean areDistinct(List<String> names) {
        for (int i = 1; i < names.size(); i++) {
            String name = names.get(i);
            for (int j = 0; j < i; j++) {
                if (name.equals(names.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public Iterator<String> iterator() {
        return names.iterator();
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public boolean contains(@Nullable Object name) {
        return name != null && names.contains(name);
    }
}
