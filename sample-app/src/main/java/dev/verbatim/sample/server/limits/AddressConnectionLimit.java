package dev.verbatim.sample.server.limits;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.io.SelectorManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits the number of open connections per address, so that no address can use up all connections. It closes further ones. It
 * counts sockets from accept to close, so an HTTP connection that becomes a WebSocket counts once. It stores the address of
 * each socket, because a closed socket no longer has one.
 */
public final class AddressConnectionLimit implements SelectorManager.AcceptListener {
    private static final Logger LOG = LoggerFactory.getLogger(AddressConnectionLimit.class);

    private final Map<SelectableChannel, InetAddress> open = new ConcurrentHashMap<>();
    private final Map<InetAddress, Address> addresses = new ConcurrentHashMap<>();
    private final LongAdder refused = new LongAdder();
    private final int most;

    /** Allows each address this many connections. */
    public AddressConnectionLimit(int most) {
        this.most = most;
    }

    /** Returns the number of connections that are open now. */
    public int connections() {
        return addresses.values().stream()
                .mapToInt(address -> address.connections.get())
                .sum();
    }

    /** Returns the number of connections that have been refused so far. */
    public long refused() {
        return refused.sum();
    }

    @Override
    public void onAccepting(SelectableChannel channel) {
        InetAddress remote = remote(channel);
        if (remote == null) {
            return;
        }
        open.put(channel, remote);
        Address address = addresses.compute(remote, (key, known) -> (known == null ? new Address() : known).opened());
        if (address.connections.get() > most) {
            refused.increment();
            if (address.told.compareAndSet(false, true)) {
                LOG.info("{} has {} connections, closing further ones", remote.getHostAddress(), most);
            }
            close(channel);
        }
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        onClosed(channel);
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        InetAddress remote = open.remove(channel);
        if (remote != null) {
            addresses.computeIfPresent(remote, (key, address) -> address.closed());
        }
    }

    private static @Nullable InetAddress remote(SelectableChannel channel) {
        try {
            return channel instanceof SocketChannel socket
                            && socket.getRemoteAddress() instanceof InetSocketAddress remote
                    ? remote.getAddress()
                    : null;
        } catch (IOException closed) {
            return null;
        }
    }

    private static void close(SelectableChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("a connection could not be closed", e);
        }
    }

    /** The open connections of an address. The entry is removed with the last of them, so each attack is logged only once. */
    private static final class Address {
        final AtomicInteger connections = new AtomicInteger();
        final AtomicBoolean told = new AtomicBoolean();

        Address opened() {
            connections.incrementAndGet();
            return this;
        }

        @Nullable
        Address closed() {
            return connections.decrementAndGet() > 0 ? this : null;
        }
    }
}
