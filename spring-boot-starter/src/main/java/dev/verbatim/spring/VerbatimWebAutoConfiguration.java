package dev.verbatim.spring;

import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.servlet.OperationServlet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Serves the router at the documented Request URLs of a servlet web application, and nowhere else.
 *
 * @since 0.2.0
 */
@AutoConfiguration(after = VerbatimAutoConfiguration.class)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class VerbatimWebAutoConfiguration {
    /** Before the filters of Spring Security, which have -100. */
    private static final int BEFORE_SECURITY = -101;

    /** For Spring. */
    public VerbatimWebAutoConfiguration() {}

    @Bean
    DocumentedRequests verbatimDocumentedRequests(Router router) {
        return new DocumentedRequests(router);
    }

    @Bean
    OperationGate verbatimGate() {
        return new OperationGate();
    }

    @Bean
    OperationRequestHandler verbatimRequestHandler(
            Router router,
            ObjectProvider<RequestCallers> callers,
            DocumentedRequests requests,
            OperationGate gate,
            VerbatimProperties properties) {
        RequestCallers source = callers.getIfAvailable();
        if (source == null) {
            throw new IllegalStateException("nothing says who the callers of operations are; add Spring Security"
                    + " (spring-boot-starter-security), or declare a bean of " + RequestCallers.class.getName());
        }
        OperationServlet servlet = new OperationServlet(
                router, source::callerOf, properties.security().challenge());
        return new OperationRequestHandler(servlet, requests, gate);
    }

    @Bean
    OperationHandlerMapping verbatimHandlerMapping(DocumentedRequests requests, OperationRequestHandler handler) {
        return OperationHandlerMapping.documented(requests, handler);
    }

    @Bean
    OperationHandlerMapping verbatimOtherMethodsMapping(DocumentedRequests requests, OperationRequestHandler handler) {
        return OperationHandlerMapping.otherMethods(requests, handler);
    }

    @Bean
    FilterRegistrationBean<RefusalFilter> verbatimRefusalFilter(DocumentedRequests requests) {
        FilterRegistrationBean<RefusalFilter> filter = new FilterRegistrationBean<>(new RefusalFilter(requests));
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.security.core.Authentication")
    static class SecurityConfiguration {
        @Bean
        @ConditionalOnMissingBean
        RequestCallers verbatimCallers(VerbatimProperties properties) {
            return new SecurityContextCallers(properties.security().authorityPrefix());
        }
    }
}
