package dev.verbatim.examples.exchange;

import dev.verbatim.annotations.Operation;

/** Tells the time of the exchange. */
@Operation("time")
public interface ServerTime {
    TimeResponse time();
}
