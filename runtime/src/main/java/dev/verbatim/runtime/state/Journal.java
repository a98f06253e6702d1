package dev.verbatim.runtime.state;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the steps of a {@link MemoryStore} where they survive the end of the JVM, such as in an embedded database.
 *
 * @since 0.2.0
 */
public interface Journal extends AutoCloseable {
    /**
     * Returns everything that is kept, once, before the first step.
     *
     * @throws StateUnavailableException if it cannot be read
     */
    Map<String, byte[]> load();

    /**
     * Keeps a step. When it returns, all of the step survives; if it throws, none of it does. Called by many threads at once.
     *
     * @param changes new bytes by name; {@code null} removes what has the name
     * @throws StateUnavailableException if it cannot be kept
     */
    void append(Map<String, byte @Nullable []> changes);

    /** Closes the file; what was appended is kept. */
    @Override
    void close();
}
