package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Member;
import dev.verbatim.annotations.Response;

/** Prompts and tools are offered in the same way: with or without news of changes. */
@Response("initialize")
@Member(value = "capabilities.prompts", type = "OfferedList")
@Member(value = "capabilities.tools", type = "OfferedList")
interface ServerOffer {}
