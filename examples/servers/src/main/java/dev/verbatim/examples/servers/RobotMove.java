package dev.verbatim.examples.servers;

import dev.verbatim.annotations.Notification;

/** A robot has moved. */
@Notification("RobotMoved")
public interface RobotMove {}
