package com.acme.robots;

import dev.verbatim.annotations.Operation;

/** Finds the robots; answers with a record of our own. */
@Operation("FindRobots")
public interface FindRobots {
    FoundRobots find();
}
