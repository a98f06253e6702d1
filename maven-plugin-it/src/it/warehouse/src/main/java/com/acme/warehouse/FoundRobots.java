package com.acme.warehouse;

import java.util.List;

/** The answer to FindRobots. */
public record FoundRobots(List<FoundRobot> robots) {}
