package dev.verbatim.examples.springboot;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.ResourceResolver;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Knows where the robots are, and handles their operations. */
@Component
class Robots implements FindRobots, Move, ResourceResolver<Robot> {
    private static final int WALL = 50;

    private final Map<String, Robot> robots =
            new ConcurrentHashMap<>(Map.of("r2", new Robot("r2", 0), "c3", new Robot("c3", 4)));
    private final NotificationSink notifications;

    Robots(NotificationSink notifications) {
        this.notifications = notifications;
    }

    @Override
    public Robot find(Caller caller, String id) {
        return robots.get(id);
    }

    @Override
    public Found find() {
        return new Found(robots.values().stream()
                .sorted(Comparator.comparingInt(Robot::x))
                .toList());
    }

    @Override
    public void move(Robot robot, int x, Caller caller) throws OperationException {
        if (x == WALL) {
            throw new OperationException(RobotsStatus.ROBOT_BLOCKED, "there is a wall");
        }
        robots.put(robot.id(), new Robot(robot.id(), x));
        notifications.send(
                caller.name(), RobotMoved.builder().id(robot.id()).x(x).build());
    }
}
