package com.acme.server;

import com.acme.robots.Robot;
import com.acme.robots.RobotMoved;
import com.acme.robots.RobotsCapability;
import com.acme.robots.RobotsDispatcher;
import dev.verbatim.runtime.CapabilitySet;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.Router;
import java.util.Map;

public final class Fleet {
    private static final Map<String, Robot> ROBOTS =
            Map.of("r1", new Robot("r1", false), "r2", new Robot("r2", true));

    private Fleet() {}

    public static Router router(NotificationSink sink, OperationObserver<?> observer) {
        return Router.of(RobotsDispatcher.builder()
                .observer(observer)
                .robots((caller, id) -> ROBOTS.get(id))
                .move((robot, request) -> sink.send(
                        "anna",
                        RobotMoved.builder()
                                .id(robot.id())
                                .x(request.x())
                                .capabilities(CapabilitySet.of(RobotsCapability.MOVE))
                                .build()))
                .ping(robot -> {})
                .build());
    }
}
