package dev.verbatim.examples.mcp.client;

import dev.verbatim.testkit.sample.PageSamplesTest;

class ClientSamplesTest extends PageSamplesTest {
    ClientSamplesTest() {
        super(McpDispatcher.class);
    }
}
