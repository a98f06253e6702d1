package dev.verbatim.mock.serve;

import dev.verbatim.runtime.connection.Connection;
import dev.verbatim.runtime.connection.WireConnection;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A WebSocket, on which requests, answers and events follow each other. */
final class SocketTurn implements Turn {
    private volatile @Nullable WireConnection connection;

    /** Takes the connection once it is open. */
    static void opened(Connection opened) {
        if (opened instanceof WireConnection wire
                && opened.caller() instanceof MockCaller caller
                && caller.turn() instanceof SocketTurn turn) {
            turn.connection = wire;
        }
    }

    @Override
    public CompletableFuture<Void> answered() {
        return NOW;
    }

    @Override
    public boolean holdsEvents() {
        return true;
    }

    @Override
    public void cut() {
        WireConnection open = connection;
        if (open != null) {
            open.lost();
        }
    }
}
