package com.acme.robots;

import dev.verbatim.annotations.Notification;

@Notification("RobotMoved")
public interface RobotMove {}
