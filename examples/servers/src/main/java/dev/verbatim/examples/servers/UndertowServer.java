package dev.verbatim.examples.servers;

import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.servlet.OperationServlet;
import dev.verbatim.runtime.servlet.SseNotifications;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;

/** Operations and server-sent events on Undertow. */
final class UndertowServer implements RobotServer {
    private final Undertow server;

    UndertowServer(Router router, Notifications notifications, Users users) throws ServletException {
        DeploymentManager application = Servlets.defaultContainer()
                .addDeployment(Servlets.deployment()
                        .setDeploymentName("robots")
                        .setContextPath("/")
                        .setClassLoader(UndertowServer.class.getClassLoader())
                        .addServlet(
                                servlet(new OperationServlet(router, users::of)).addMapping("/api/*"))
                        .addServlet(servlet(new SseNotifications(notifications, users::of))
                                .addMapping("/events")));
        application.deploy();
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .setHandler(application.start())
                .build();
        server.start();
    }

    private static ServletInfo servlet(Servlet servlet) {
        return Servlets.servlet(
                        servlet.getClass().getSimpleName(), servlet.getClass(), new ImmediateInstanceFactory<>(servlet))
                .setAsyncSupported(true);
    }

    @Override
    public int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public void stop() {
        server.stop();
    }
}
