package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Lists the prompts of the server. */
@Operation(value = "prompts/list", as = "ListPrompts")
public interface ListPrompts {
    /** Returns all prompts at once. */
    ListPromptsResponse list(@Nullable String cursor);
}
