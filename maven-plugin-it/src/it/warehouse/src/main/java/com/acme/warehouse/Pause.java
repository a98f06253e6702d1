package com.acme.warehouse;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;

/** Stops a robot where it is. */
@Operation("Pause")
@Available(IsBusy.class)
public interface Pause {
    /** Stops the robot for so many seconds. */
    void pause(Robot robot, int seconds);
}
