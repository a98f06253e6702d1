package dev.verbatim.spring;

import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.servlet.ServletAnswers;
import dev.verbatim.runtime.servlet.SseFormat;
import dev.verbatim.runtime.servlet.SseNotifications;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Serves notifications as server-sent events at {@code verbatim.notifications.path}, if that is set.
 *
 * @since 0.2.0
 */
@AutoConfiguration(after = {VerbatimWebAutoConfiguration.class, VerbatimNotificationsAutoConfiguration.class})
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(Notifications.class)
@ConditionalOnProperty("verbatim.notifications.path")
public class VerbatimEventsAutoConfiguration {
    /** For Spring. */
    public VerbatimEventsAutoConfiguration() {}

    @Bean
    SimpleUrlHandlerMapping verbatimEventsMapping(
            Notifications notifications, RequestCallers callers, VerbatimProperties properties) {
        SseNotifications events = new SseNotifications(
                notifications,
                callers::callerOf,
                SseFormat.DEFAULT,
                new ServletAnswers(properties.security().challenge()));
        HttpRequestHandler handler = events::service;
        String path = Objects.requireNonNull(properties.notifications().path());
        return new SimpleUrlHandlerMapping(Map.of(path, handler), OperationHandlerMapping.BEFORE_CONTROLLERS);
    }

    @Bean
    NotificationsStop verbatimNotificationsStop(Notifications notifications) {
        return new NotificationsStop(notifications);
    }
}
