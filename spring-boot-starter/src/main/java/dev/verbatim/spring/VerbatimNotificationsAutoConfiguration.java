package dev.verbatim.spring;

import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateStore;
import org.springframework.beans.factory.ObjectProvider;
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

    /**
     * Sends from the log of the application's store, if it has one, and otherwise from one in memory. Lazy, because it begins a thread,
     * and not every application sends notifications.
     */
    @Bean(destroyMethod = "close")
    @Lazy
    @ConditionalOnMissingBean(NotificationSink.class)
    Notifications verbatimNotifications(VerbatimProperties properties, ObjectProvider<StateStore> stores) {
        StateStore store = stores.getIfAvailable(
                () -> new MemoryStore(properties.notifications().toLogLimits()));
        return new Notifications(
                store.notifications(), properties.notifications().toLimits());
    }
}
