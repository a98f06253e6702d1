package dev.verbatim.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.infinispan.remoting.transport.jgroups.AbstractJGroupsChannelConfigurator;
import org.jgroups.JChannel;
import org.jgroups.conf.ProtocolConfiguration;
import org.jgroups.conf.ProtocolStackConfigurator;
import org.jgroups.protocols.FD_ALL3;
import org.jgroups.protocols.FORK;
import org.jgroups.protocols.FRAG4;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.MFC;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.TCPPING;
import org.jgroups.protocols.UFC;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.VERIFY_SUSPECT2;
import org.jgroups.protocols.dns.DNS_PING;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.jgroups.stack.Protocol;
import org.jgroups.util.TLS;
import org.jgroups.util.TLSClientAuth;
import org.jgroups.util.Util;
import org.jspecify.annotations.Nullable;

/** The connections between the nodes: TCP, without multicast, to nodes that a list or a name server names. */
final class ClusterChannel extends AbstractJGroupsChannelConfigurator implements ProtocolStackConfigurator {
    private static final int JOIN_ATTEMPTS = 30;

    private final ClusterSettings settings;
    private final JoinCheck check;
    private @Nullable JChannel channel;

    /** @param leftBehind told when the majority of the others has gone on without this node, which sees them again */
    ClusterChannel(ClusterSettings settings, Runnable leftBehind) {
        this.settings = settings;
        this.check = new JoinCheck(settings.name(), settings.pages(), settings.clock(), leftBehind);
    }

    @Override
    public String getName() {
        return "verbatim";
    }

    @Override
    public String getProtocolStackString() {
        return "verbatim";
    }

    @Override
    public List<ProtocolConfiguration> getProtocolStack() {
        return List.of();
    }

    /** Returns the channel, which Infinispan has created and connected. */
    JChannel channel() {
        return Objects.requireNonNull(channel);
    }

    @Override
    public JChannel createChannel(String name) throws Exception {
        JChannel created = new JChannel(protocols());
        channel = created;
        return created;
    }

    /** Whether this node has found the others by a merge, and not by joining them. */
    boolean hasMerged() {
        return check.hasMerged();
    }

    private List<Protocol> protocols() throws Exception {
        ClusterTimeouts timeouts = settings.timeouts();
        long failure = timeouts.failure().toMillis();
        long join = timeouts.join().toMillis();
        List<Protocol> protocols = new ArrayList<>();
        protocols.add(transport());
        protocols.add(discovery());
        protocols.add(new MERGE3().setMinInterval(failure / 4).setMaxInterval(failure / 2));
        protocols.add(new FD_ALL3().setTimeout(failure).setInterval(failure / 4));
        protocols.add(new VERIFY_SUSPECT2().setTimeout(Math.min(1_000, failure / 2)));
        protocols.add(new NAKACK2().useMcastXmit(false).setXmitInterval(200));
        protocols.add(new UNICAST3().setXmitInterval(200).setConnCloseTimeout(failure));
        protocols.add(new STABLE().setDesiredAverageGossip(5_000).setMaxBytes(1_000_000));
        protocols.add(check);
        protocols.add(new GMS()
                .printLocalAddress(false)
                .setJoinTimeout(join)
                .setMaxJoinAttempts(JOIN_ATTEMPTS)
                .setViewAckCollectionTimeout(join));
        protocols.add(new UFC());
        protocols.add(new MFC());
        protocols.add(new FRAG4());
        protocols.add(new FORK());
        return protocols;
    }

    private TCP transport() throws Exception {
        TCP tcp = new TCP();
        tcp.setBindAddress(settings.bindAddress() != null ? settings.bindAddress() : Util.getNonLoopbackAddress());
        tcp.setBindPort(settings.port());
        tcp.setPortRange(0);
        int connect = (int) settings.timeouts().join().toMillis();
        tcp.setSockConnTimeout(connect);
        // It includes the handshake of TLS.
        tcp.setPeerAddrReadTimeout(2 * connect);
        // Requests are small, and each waits for its answer.
        tcp.tcpNodelay(true);
        tcp.enableSuspectEvents(true);
        // A node that reads nothing keeps nobody from sending to the others, such as signs of life.
        tcp.nonBlockingSends(true);
        // Nor does one that accepts connections and does not go on with TLS: a bundler sends to all nodes with one
        // thread.
        tcp.setBundlerType("no-bundler");
        Credentials credentials = settings.credentials();
        if (credentials != null) {
            tcp.tls(new TLS()
                    .enabled(true)
                    .setProtocols(new String[] {"TLSv1.3"})
                    .setSSLContext(credentials.context())
                    .setClientAuth(TLSClientAuth.NEED));
        }
        return tcp;
    }

    private Protocol discovery() {
        if (settings.dnsName() != null) {
            return new DNS_PING().setDNSQuery(settings.dnsName());
        }
        TCPPING list = new TCPPING();
        list.setInitialHosts(settings.nodes());
        list.setPortRange(0);
        return list;
    }
}
