package dev.verbatim.examples.downloads;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Lets a download wait. */
@Operation(value = "aria2.pause", as = "Pause")
public interface Pause {
    /** Returns the identifier of the download. */
    String pause(String gid) throws OperationException;
}
