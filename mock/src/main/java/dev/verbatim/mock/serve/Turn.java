package dev.verbatim.mock.serve;

import java.util.concurrent.CompletableFuture;

/** The connection on which a request has arrived, as far as a mock has to know it. */
interface Turn {
    /** A turn of a connection that sends events after the answer by itself. */
    CompletableFuture<Void> NOW = CompletableFuture.completedFuture(null);

    /** Completes when the answer has been sent, or could not be; at once if the connection itself holds events back until then. */
    CompletableFuture<Void> answered();

    /** Whether the connection sends the events of the thread that answers after the answer. */
    boolean holdsEvents();

    /** Closes the connection without an answer. */
    void cut();
}
