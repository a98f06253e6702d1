package dev.verbatim.runtime;

import java.util.Set;

/**
 * Who sends a request, as the server has authenticated them.
 *
 * <pre>{@code
 * record Agent(String name, Set<String> features) implements Caller {}
 * }</pre>
 *
 * @since 0.1.0
 */
public interface Caller {
    /** The caller's own name: what "me" stands for in a Request URL. */
    String name();

    /** The features that the caller has, such as {@code "api-voice"}; compared exactly. */
    Set<String> features();
}
