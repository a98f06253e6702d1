package dev.verbatim.examples.servers;

import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.servlet.OperationServlet;
import dev.verbatim.runtime.servlet.SseNotifications;
import jakarta.servlet.Servlet;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;

/** Operations and server-sent events on Tomcat. */
final class TomcatServer implements RobotServer {
    private final Tomcat tomcat = new Tomcat();

    TomcatServer(Router router, Notifications notifications, Users users, Path directory) throws LifecycleException {
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", directory.toString());
        add(context, "operations", new OperationServlet(router, users::of), "/api/*");
        add(context, "events", new SseNotifications(notifications, users::of), "/events");
        tomcat.start();
    }

    private static void add(Context context, String name, Servlet servlet, String mapping) {
        Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
        wrapper.setAsyncSupported(true);
        wrapper.addMapping(mapping);
    }

    @Override
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
