package dev.verbatim.examples.downloads;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a download. */
@Operation(value = "aria2.addUri", as = "AddUri")
public interface AddUri {
    /** Returns the identifier of the download. */
    String add(List<String> uris, AddUriRequest.@Nullable Options options, @Nullable Integer position)
            throws OperationException;
}
