package dev.verbatim.spring;

import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.PartSource;
import dev.verbatim.runtime.Router;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Makes a router of all dispatchers that are beans, within the limits of {@link VerbatimProperties}, and finds the parts of
 * dispatchers among the beans.
 *
 * @since 0.2.0
 */
@AutoConfiguration
@EnableConfigurationProperties(VerbatimProperties.class)
public class VerbatimAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(VerbatimAutoConfiguration.class);

    /** For Spring. */
    public VerbatimAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    PartSource verbatimParts(ListableBeanFactory beans) {
        return new BeanParts(beans);
    }

    @Bean
    @ConditionalOnMissingBean
    Router verbatimRouter(ObjectProvider<Dispatcher> dispatchers, VerbatimProperties properties) {
        Dispatcher[] all = dispatchers.orderedStream().toArray(Dispatcher[]::new);
        if (all.length == 0) {
            LOG.warn("no operation is served, because no generated dispatcher is a bean; declare one with"
                    + " @Bean VoiceDispatcher voice(PartSource parts) {"
                    + " return VoiceDispatcher.builder().parts(parts).build(); }");
        }
        return Router.of(
                properties.limits().toRequestLimits(), properties.pending().toPendingLimits(), all);
    }
}
