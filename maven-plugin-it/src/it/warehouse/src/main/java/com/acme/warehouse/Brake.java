package com.acme.warehouse;

import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Param;

/** Brakes a robot. */
@Operation(value = "Break", as = "Brake")
public interface Brake {
    /** Stops the robot at once. */
    void brake(Robot robot, @Param("class") Force force);
}
