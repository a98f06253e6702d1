package dev.verbatim.runtime.route;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * A documented Request URL and the operations of one API that are sent there.
 *
 * @param method the HTTP method, such as {@code "POST"}
 * @param template the path, such as {@code /api/v2/me/calls/{id}}
 * @param operations the names of the operations
 * @since 0.2.0
 */
public record Route(String method, PathTemplate template, Set<String> operations) {
    public Route {
        // Asked for every request, which a hash set answers faster than Set.copyOf's.
        operations = Collections.unmodifiableSet(new HashSet<>(Set.copyOf(operations)));
    }

    /**
     * A route as a page writes it.
     *
     * @throws IllegalArgumentException if the path is not a valid template, see {@link PathTemplate#of}, or an operation is repeated
     */
    public static Route of(String method, String path, String... operations) {
        return new Route(method, PathTemplate.of(path), Set.of(operations));
    }
}
