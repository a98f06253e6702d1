package com.acme.robots;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;

/** Sets the speed of a robot, whose methods are Lombok's. */
@Operation("SetSpeed")
@Available(IsAwake.class)
public interface SetSpeed {
    SetSpeedResponse set(Robot robot, int speed);
}
