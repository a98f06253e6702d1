package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.Sample;
import java.util.Map;
import java.util.Set;

/**
 * A resource in a notification of a sample, with the capabilities that the notification announces for it.
 *
 * @param sample the sample
 * @param step the number of the notification
 * @param line the line of the notification
 * @param kind the type of the message and the place of the resource in it, such as {@code CallStateChangeMessage call}
 * @param ids the members of the resource that have ids, by name
 * @param capabilities the names of operations
 */
record Announced(Sample sample, int step, int line, String kind, Map<String, String> ids, Set<String> capabilities) {
    Announced {
        ids = Map.copyOf(ids);
        capabilities = Set.copyOf(capabilities);
    }
}
