package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Member;
import dev.verbatim.annotations.Request;
import java.util.Map;

/** What a client can offer depends on the client. */
@Request("initialize")
interface StartingClient {
    @Member("capabilities")
    Map<String, Object> capabilities();
}
