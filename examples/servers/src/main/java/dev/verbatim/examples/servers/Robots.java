package dev.verbatim.examples.servers;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.Router;

/** Moves robots, and tells the users who moved them. */
final class Robots implements Move {
    private final NotificationSink sink;

    Robots(NotificationSink sink) {
        this.sink = sink;
    }

    /** Returns a router of the operations. */
    static Router router(NotificationSink sink) {
        return Router.of(RobotsDispatcher.builder().move(new Robots(sink)).build());
    }

    @Override
    public void move(int x, Caller caller) {
        sink.send(caller.name(), RobotMoved.builder().x(x).build());
    }
}
