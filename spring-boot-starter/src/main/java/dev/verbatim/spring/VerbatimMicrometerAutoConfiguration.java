package dev.verbatim.spring;

import dev.verbatim.micrometer.OperationMetrics;
import dev.verbatim.micrometer.OperationObservations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Times operations by status in the registry of meters, and makes spans of them if there is a tracer.
 *
 * @since 0.2.0
 */
// The packages of Spring Boot 3 and of Spring Boot 4.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
public class VerbatimMicrometerAutoConfiguration {
    /** For Spring. */
    public VerbatimMicrometerAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    @ConditionalOnMissingBean
    OperationMetrics verbatimOperationMetrics(MeterRegistry registry) {
        return new OperationMetrics(registry);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "io.micrometer.tracing.Tracer")
    @ConditionalOnBean(ObservationRegistry.class)
    static class Spans {
        @Bean
        @ConditionalOnMissingBean
        OperationObservations verbatimOperationObservations(ObservationRegistry registry) {
            return new OperationObservations(registry);
        }

        /** The timer of the metrics is there already. */
        @Bean
        MeterFilter verbatimObservationsAreNotTimed() {
            return MeterFilter.deny(id -> id.getName().equals(OperationObservations.NAME)
                    || id.getName().equals(OperationObservations.NAME + ".active"));
        }
    }
}
