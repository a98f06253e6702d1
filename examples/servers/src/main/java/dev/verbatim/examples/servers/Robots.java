package dev.verbatim.examples.servers;

import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.Router;

/** The operations of the example. */
final class Robots {
    private Robots() {}

    /** Returns a router of the operations; a robot that moves is told to the user who moved it. */
    static Router router(NotificationSink sink) {
        return Router.of(RobotsDispatcher.builder()
                .move((x, caller) ->
                        sink.send(caller.name(), RobotMoved.builder().x(x).build()))
                .build());
    }
}
