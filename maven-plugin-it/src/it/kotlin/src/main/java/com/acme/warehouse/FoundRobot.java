package com.acme.warehouse;

import dev.verbatim.annotations.Param;
import dev.verbatim.runtime.OpenEnum;
import java.time.OffsetDateTime;

/** A robot in an answer. */
public record FoundRobot(
        String id, OpenEnum<RobotState> state, int battery, @Param("default") boolean preferred, OffsetDateTime seenAt) {}
