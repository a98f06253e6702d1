package dev.verbatim.examples.exchange;

import dev.verbatim.annotations.Operation;

/** Tells that the exchange answers. */
@Operation("ping")
public interface Ping {
    void ping();
}
