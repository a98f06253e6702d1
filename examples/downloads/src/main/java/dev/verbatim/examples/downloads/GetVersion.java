package dev.verbatim.examples.downloads;

import dev.verbatim.annotations.Operation;

/** Tells the version of the program. */
@Operation(value = "aria2.getVersion", as = "GetVersion")
public interface GetVersion {
    /** Returns the version and what the program was built with. */
    GetVersionResponse version();
}
