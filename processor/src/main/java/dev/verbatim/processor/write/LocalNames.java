package dev.verbatim.processor.write;

import java.util.HashSet;
import java.util.Set;

/** The names of a method's local variables. */
final class LocalNames {
    private final Set<String> reserved;
    private final Set<String> taken = new HashSet<>();

    /**
     * No variables yet.
     *
     * @param reserved names that a variable cannot have
     */
    LocalNames(Set<String> reserved) {
        this.reserved = reserved;
    }

    /** A name of its own for a variable, as near as possible to the one wished for. */
    String add(String wish) {
        String name = wish;
        while (reserved.contains(name) || !taken.add(name)) {
            name += "_";
        }
        return name;
    }
}
