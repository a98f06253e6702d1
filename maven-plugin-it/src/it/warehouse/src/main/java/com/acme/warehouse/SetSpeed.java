package com.acme.warehouse;

import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Param;
import java.util.Optional;

/** Sets a robot's speed. */
@Operation("SetSpeed")
public interface SetSpeed {
    /** Sets the speed, and answers with it. */
    SetSpeedResponse set(Robot robot, int speed, @Param("default") Optional<Boolean> always);
}
