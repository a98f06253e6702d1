package dev.verbatim.proof;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP balancer: each connection goes to the next node that accepts it. It knows nothing of HTTP, sessions or the health of nodes.
 */
final class Balancer implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(1_000));
    private final AtomicInteger next = new AtomicInteger();
    private final List<SocketAddress> nodes;
    private final NetServer server;

    /** Listens on a free port of the loopback interface. */
    Balancer(List<InetSocketAddress> addresses) throws Exception {
        nodes = addresses.stream().map(SocketAddress::inetSocketAddress).toList();
        server = vertx.createNetServer()
                .connectHandler(this::accept)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private void accept(NetSocket inbound) {
        inbound.pause();
        int first = next.getAndIncrement();
        connect(first, nodes.size()).onFailure(refused -> inbound.close()).onSuccess(outbound -> {
            inbound.closeHandler(closed -> outbound.close());
            outbound.closeHandler(closed -> inbound.close());
            inbound.pipeTo(outbound);
            outbound.pipeTo(inbound);
        });
    }

    private Future<NetSocket> connect(int number, int attempts) {
        return client.connect(nodes.get(Math.floorMod(number, nodes.size())))
                .recover(refused -> attempts > 1 ? connect(number + 1, attempts - 1) : Future.failedFuture(refused));
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
