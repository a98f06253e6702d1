package dev.verbatim.processor.write;

import java.util.HashSet;
import java.util.Set;

/** The names of a method's local variables. */
final class LocalNames {
    private final Set<String> reserved;
    private final Set<String> taken = new HashSet<>();

    /**
     * Begins without variables.
     *
     * @param reserved names that a variable cannot have
     */
    LocalNames(Set<String> reserved) {
        this.reserved = reserved;
    }

    /** Adds a variable. Returns its unique name: the wish, with underscores appended if necessary. */
    String add(String wish) {
        String name = wish;
        while (reserved.contains(name) || !taken.add(name)) {
            name += "_";
        }
        return name;
    }
}
