package dev.verbatim.load;

import dev.verbatim.load.wire.EventLoop;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * One of the servers that are compared.
 *
 * @param loop waits for all connections to it
 * @param agents those who have calls; what they send is the same for each server
 */
record Contender(ServerProcess process, EventLoop loop, List<AgentCalls> agents) {
    InetSocketAddress address() {
        return process.address();
    }
}
