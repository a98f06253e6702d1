package dev.verbatim.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells the health endpoint whether operations are served: out of service once the application is stopping. Spring Boot 3 and 4 have
 * different interfaces for it.
 *
 * @since 0.2.0
 */
@AutoConfiguration(after = VerbatimWebAutoConfiguration.class)
@ConditionalOnBean(OperationGate.class)
@ConditionalOnProperty(name = "management.health.verbatim.enabled", matchIfMissing = true)
public class VerbatimHealthAutoConfiguration {
    private static final String UNDER_WAY = "operationsUnderWay";

    /** For Spring. */
    public VerbatimHealthAutoConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
    static class SpringBoot3 {
        @Bean
        org.springframework.boot.actuate.health.HealthIndicator verbatimHealthIndicator(OperationGate gate) {
            return () -> (gate.isOpen()
                            ? org.springframework.boot.actuate.health.Health.up()
                            : org.springframework.boot.actuate.health.Health.outOfService())
                    .withDetail(UNDER_WAY, gate.underWay())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
    static class SpringBoot4 {
        @Bean
        org.springframework.boot.health.contributor.HealthIndicator verbatimHealthIndicator(OperationGate gate) {
            return () -> (gate.isOpen()
                            ? org.springframework.boot.health.contributor.Health.up()
                            : org.springframework.boot.health.contributor.Health.outOfService())
                    .withDetail(UNDER_WAY, gate.underWay())
                    .build();
        }
    }
}
