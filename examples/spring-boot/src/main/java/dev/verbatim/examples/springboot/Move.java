package dev.verbatim.examples.springboot;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationException;

/** Moves a robot. */
@Operation("Move")
public interface Move {
    void move(Robot robot, int x, Caller caller) throws OperationException;
}
