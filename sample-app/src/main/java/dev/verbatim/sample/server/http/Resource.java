package dev.verbatim.sample.server.http;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import org.jspecify.annotations.Nullable;

/** A resource that callers can read. */
@FunctionalInterface
public interface Resource {
    /**
     * Returns the resource as the caller may see it. The caller is {@code null} if not authenticated. Many threads call this
     * method.
     */
    OperationResponse read(@Nullable Caller caller);
}
