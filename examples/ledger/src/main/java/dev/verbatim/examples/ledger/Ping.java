package dev.verbatim.examples.ledger;

import dev.verbatim.annotations.Operation;

/** Tells that the server answers. */
@Operation("ping")
public interface Ping {
    void ping();
}
