package dev.verbatim.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jgroups.Address;
import org.jgroups.protocols.DISCARD;
import org.jgroups.protocols.TP;
import org.jgroups.stack.ProtocolStack;

/** Drops what nodes of different groups send to each other. */
final class Partition implements AutoCloseable {
    private final List<DISCARD> discards = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();

    Partition(TestCluster cluster, int size) {
        for (int node = 0; node < size; node++) {
            DISCARD discard = new DISCARD();
            var channel = cluster.store(node).node().channel();
            discard.setAddress(channel.getAddress());
            try {
                channel.getProtocolStack().insertProtocol(discard, ProtocolStack.Position.ABOVE, TP.class);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            discards.add(discard);
            addresses.add(channel.getAddress());
        }
    }

    @SafeVarargs
    final void split(Set<Integer>... groups) {
        for (Set<Integer> group : groups) {
            for (int node : group) {
                for (int other = 0; other < addresses.size(); other++) {
                    if (!group.contains(other)) {
                        discards.get(node).addIgnoreMember(addresses.get(other));
                    }
                }
            }
        }
    }

    void heal() {
        discards.forEach(DISCARD::resetIgnoredMembers);
    }

    @Override
    public void close() {
        heal();
    }
}
