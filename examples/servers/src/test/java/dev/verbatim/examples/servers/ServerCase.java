package dev.verbatim.examples.servers;

import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.testkit.client.InProcessReceiver;
import dev.verbatim.testkit.client.NotificationReceiver;
import dev.verbatim.testkit.client.SseReceiver;
import dev.verbatim.testkit.client.WebSocketReceiver;
import dev.verbatim.testkit.cometd.CometdReceiver;
import java.nio.file.Path;

/** The servers of the example, and how each sends notifications. */
enum ServerCase {
    JDK {
        @Override
        Running start(Notifications notifications, Path directory) throws Exception {
            InProcessReceiver receiver = new InProcessReceiver("anna");
            return new Running(new JdkServer(Robots.router(receiver), USERS), receiver);
        }
    },
    JETTY {
        @Override
        Running start(Notifications notifications, Path directory) throws Exception {
            return new Running(
                    new JettyServer(Robots.router(notifications), notifications, USERS), SseReceiver.at("/events"));
        }
    },
    TOMCAT {
        @Override
        Running start(Notifications notifications, Path directory) throws Exception {
            return new Running(
                    new TomcatServer(Robots.router(notifications), notifications, USERS, directory),
                    SseReceiver.at("/events"));
        }
    },
    UNDERTOW {
        @Override
        Running start(Notifications notifications, Path directory) throws Exception {
            return new Running(
                    new UndertowServer(Robots.router(notifications), notifications, USERS), SseReceiver.at("/events"));
        }
    },
    VERTX {
        @Override
        Running start(Notifications notifications, Path directory) {
            InProcessReceiver receiver = new InProcessReceiver("anna");
            return new Running(new VertxServer(Robots.router(receiver), USERS), receiver);
        }
    },
    JETTY_WITH_WEBSOCKETS {
        @Override
        Running start(Notifications notifications, Path directory) throws Exception {
            return new Running(
                    new WebSocketServer(Robots.router(notifications), notifications, USERS),
                    WebSocketReceiver.at("/events"));
        }
    },
    JETTY_WITH_COMETD {
        @Override
        Running start(Notifications notifications, Path directory) throws Exception {
            return new Running(new CometdServer(Robots::router, USERS), CometdReceiver.webSocket("/notifications"));
        }
    },
    JETTY_WITH_COMETD_POLLING {
        @Override
        Running start(Notifications notifications, Path directory) throws Exception {
            return new Running(new CometdServer(Robots::router, USERS), CometdReceiver.longPolling("/notifications"));
        }
    };

    private static final Users USERS = new Users();

    abstract Running start(Notifications notifications, Path directory) throws Exception;

    /** A server, and how a client gets its notifications. */
    record Running(RobotServer server, NotificationReceiver receiver) {}
}
