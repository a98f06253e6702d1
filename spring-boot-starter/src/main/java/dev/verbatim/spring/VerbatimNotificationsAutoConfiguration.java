package dev.verbatim.spring;

import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.connection.Notifications;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Declares a sink for the notifications of handlers, within the limits of {@link VerbatimProperties}.
 *
 * @since 0.2.0
 */
@AutoConfiguration(after = VerbatimAutoConfiguration.class)
public class VerbatimNotificationsAutoConfiguration {
    /** For Spring. */
    public VerbatimNotificationsAutoConfiguration() {}

    /** Lazy, because it begins a thread, and not every application sends notifications. */
    @Bean(destroyMethod = "close")
    @Lazy
    @ConditionalOnMissingBean(NotificationSink.class)
    Notifications verbatimNotifications(VerbatimProperties properties) {
        return new Notifications(properties.notifications().toLimits());
    }
}
