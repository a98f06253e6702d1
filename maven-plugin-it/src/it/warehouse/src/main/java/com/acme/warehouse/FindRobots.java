package com.acme.warehouse;

import dev.verbatim.annotations.Operation;
import java.util.Optional;

/** Finds robots. */
@Operation("FindRobots")
public interface FindRobots {
    /** The robots in that state. */
    FoundRobots find(Optional<RobotState> state, int limit);
}
