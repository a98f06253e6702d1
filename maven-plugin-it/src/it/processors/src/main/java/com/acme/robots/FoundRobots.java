package com.acme.robots;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** The answer; record-builder writes its builder. */
@RecordBuilder
public record FoundRobots(List<FoundRobot> robots) {}
