package dev.verbatim.examples.downloads;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how a download is doing. */
@Operation(value = "aria2.tellStatus", as = "TellStatus")
public interface TellStatus {
    /** Returns what the client asks for. */
    TellStatusResponse status(String gid, @Nullable List<String> keys) throws OperationException;
}
