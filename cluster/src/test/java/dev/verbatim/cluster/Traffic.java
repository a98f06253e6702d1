package dev.verbatim.cluster;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jgroups.Message;
import org.jgroups.blocks.RequestCorrelator;
import org.jgroups.conf.ClassConfigurator;
import org.jgroups.protocols.TP;
import org.jgroups.stack.Protocol;
import org.jgroups.stack.ProtocolStack;
import org.jspecify.annotations.Nullable;

/** Counts what a node sends. */
final class Traffic extends Protocol {
    private static final short REQUESTS = ClassConfigurator.getProtocolId(RequestCorrelator.class);

    private final Set<Long> roundTrips = ConcurrentHashMap.newKeySet();
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    private Traffic() {}

    static Traffic of(ClusterStore store) {
        Traffic traffic = new Traffic();
        try {
            store.node().channel().getProtocolStack().insertProtocol(traffic, ProtocolStack.Position.ABOVE, TP.class);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return traffic;
    }

    @Override
    public @Nullable Object down(Message message) {
        RequestCorrelator.Header header = message.getHeader(REQUESTS);
        if (header != null) {
            // Those that are not answered have no id. Those to several nodes at once have one id.
            if (header.type == RequestCorrelator.Header.REQ && header.req_id != 0) {
                roundTrips.add(header.req_id);
            }
            messages.incrementAndGet();
            bytes.addAndGet(message.size());
        }
        return down_prot.down(message);
    }

    void reset() {
        roundTrips.clear();
        messages.set(0);
        bytes.set(0);
    }

    /** Returns how often the node has waited for others. */
    int roundTrips() {
        return roundTrips.size();
    }

    long messages() {
        return messages.get();
    }

    long bytes() {
        return bytes.get();
    }
}
