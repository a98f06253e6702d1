package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Returns a prompt with its gaps filled in. */
@Operation(value = "prompts/get", as = "GetPrompt")
public interface GetPrompt {
    /** Returns the messages of the prompt. */
    GetPromptResponse get(String name, @Nullable Map<String, String> arguments) throws OperationException;
}
