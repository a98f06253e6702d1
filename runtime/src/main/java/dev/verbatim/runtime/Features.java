package dev.verbatim.runtime;

import java.util.Set;

/**
 * The features of a request's caller, for a handler that asks for nothing else of them.
 *
 * <pre>{@code
 * .listRobots((Features features) -> features.has("robots-all") ? robots.all() : robots.idle())
 * }</pre>
 *
 * @param names those that the caller has, such as {@code "api-voice"}
 * @since 0.2.0
 */
public record Features(Set<String> names) {
    /** Copies the names. */
    public Features {
        names = Set.copyOf(names);
    }

    /** Whether the caller has a feature; compared exactly. */
    public boolean has(String name) {
        return names.contains(name);
    }
}
