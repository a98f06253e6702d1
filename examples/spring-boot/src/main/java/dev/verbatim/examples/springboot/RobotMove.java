package dev.verbatim.examples.springboot;

import dev.verbatim.annotations.Notification;

/** A robot has moved. */
@Notification("RobotMoved")
public interface RobotMove {}
