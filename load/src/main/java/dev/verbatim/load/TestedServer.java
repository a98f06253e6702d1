package dev.verbatim.load;

import dev.verbatim.load.wire.EventLoop;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * One of the two servers that are compared.
 *
 * @param process the JVM of the server
 * @param loop the event loop of all connections to it
 * @param agents the users with calls; they send the same requests to both servers
 */
record TestedServer(ServerProcess process, EventLoop loop, List<AgentCalls> agents) {
    InetSocketAddress address() {
        return process.address();
    }
}
