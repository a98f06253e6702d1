package dev.verbatim.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets the application's object mapper read and write generated records, if {@code verbatim-jackson} or {@code verbatim-jackson2} is on
 * the class path. Spring Boot adds each module that is a bean.
 *
 * @since 0.2.0
 */
@AutoConfiguration
public class VerbatimJacksonAutoConfiguration {
    /** For Spring. */
    public VerbatimJacksonAutoConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = {"dev.verbatim.jackson.VerbatimModule", "tools.jackson.databind.JacksonModule"})
    static class Jackson3 {
        @Bean
        dev.verbatim.jackson.VerbatimModule verbatimJacksonModule() {
            return new dev.verbatim.jackson.VerbatimModule();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = {"dev.verbatim.jackson2.VerbatimModule", "com.fasterxml.jackson.databind.Module"})
    static class Jackson2 {
        @Bean
        dev.verbatim.jackson2.VerbatimModule verbatimJackson2Module() {
            return new dev.verbatim.jackson2.VerbatimModule();
        }
    }
}
