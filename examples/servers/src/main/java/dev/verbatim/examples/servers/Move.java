package dev.verbatim.examples.servers;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.Caller;

/** Moves a robot. */
@Operation("Move")
public interface Move {
    void move(int x, Caller caller);
}
