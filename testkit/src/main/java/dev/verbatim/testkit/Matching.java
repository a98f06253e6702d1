package dev.verbatim.testkit;

import java.util.Set;

/**
 * What a page says about comparing the members of a sample, in a comment such as {@code <!-- verbatim: volatile duration -->}.
 *
 * @param volatiles the members whose values differ from run to run; only their JSON types are compared
 * @param optionals the members that a message may have or not
 * @param unordered the members that are arrays whose elements may be in any order
 * @since 0.2.0
 */
public record Matching(Set<String> volatiles, Set<String> optionals, Set<String> unordered) {
    /** Everything is compared strictly. */
    public static final Matching STRICT = new Matching(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public Matching {
        volatiles = Set.copyOf(volatiles);
        optionals = Set.copyOf(optionals);
        unordered = Set.copyOf(unordered);
    }
}
