package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs a tool. */
@Operation(value = "tools/call", as = "CallTool")
public interface CallTool {
    /** Returns what the tool says, at once or later. */
    CompletionStage<CallToolResponse> call(String name, @Nullable Map<String, Object> arguments)
            throws OperationException;
}
