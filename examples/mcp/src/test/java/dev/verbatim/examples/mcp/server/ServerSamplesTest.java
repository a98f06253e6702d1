package dev.verbatim.examples.mcp.server;

import dev.verbatim.testkit.sample.PageSamplesTest;

class ServerSamplesTest extends PageSamplesTest {
    ServerSamplesTest() {
        super(McpDispatcher.class);
    }
}
