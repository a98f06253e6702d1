package com.acme.robots;

import io.soabase.recordbuilder.core.RecordBuilder;

/** A robot in the answer; record-builder writes its builder and what it extends. */
@RecordBuilder
public record FoundRobot(String id, String model) implements FoundRobotBuilder.With {}
