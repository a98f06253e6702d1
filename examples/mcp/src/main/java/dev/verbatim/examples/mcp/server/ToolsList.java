package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Member;
import dev.verbatim.annotations.Response;
import java.util.Map;

/** The arguments of a tool are described by any JSON Schema. */
@Response("tools/list")
interface ToolsList {
    @Member("tools.inputSchema")
    Map<String, Object> inputSchema();
}
