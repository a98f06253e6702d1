package dev.verbatim.examples.downloads;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Continues a download that waits. */
@Operation(value = "aria2.unpause", as = "Unpause")
public interface Unpause {
    /** Returns the identifier of the download. */
    String unpause(String gid) throws OperationException;
}
