package dev.verbatim.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.micrometer.OperationMetrics;
import dev.verbatim.micrometer.OperationObservations;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.PartSource;
import dev.verbatim.runtime.ResourceResolver;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;

class AutoConfigurationTest {
    /** The tests run with Spring Boot 3.5; this package is of the other line. */
    private static final String SPRING_4_HEALTH = "org.springframework.boot.health";

    private static final String SPRING_3_HEALTH = "org.springframework.boot.actuate";

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    VerbatimAutoConfiguration.class,
                    VerbatimWebAutoConfiguration.class,
                    VerbatimHealthAutoConfiguration.class,
                    VerbatimNotificationsAutoConfiguration.class,
                    VerbatimEventsAutoConfiguration.class,
                    VerbatimMicrometerAutoConfiguration.class,
                    VerbatimJacksonAutoConfiguration.class))
            .withClassLoader(new FilteredClassLoader(SPRING_4_HEALTH));

    private WebApplicationContextRunner without(String... packages) {
        List<String> hidden = new ArrayList<>(List.of(packages));
        hidden.add(SPRING_4_HEALTH);
        return application.withClassLoader(new FilteredClassLoader(hidden.toArray(String[]::new)));
    }

    @Test
    void withoutSpringSecuritySomethingHasToSayWhoCallersAre() {
        WebApplicationContextRunner withoutSecurity = without("org.springframework.security");
        withoutSecurity.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("add Spring Security")
                .hasMessageContaining("dev.verbatim.spring.RequestCallers"));
        withoutSecurity
                .withBean(RequestCallers.class, () -> request -> null)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theRouterServesAllDispatchersWithinTheLimits() {
        application
                .withBean("lifts", Dispatcher.class, () -> new OneOperation("Lift"))
                .withBean("gates", Dispatcher.class, () -> new OneOperation("Open"))
                .withPropertyValues("verbatim.limits.max-body-size=64B")
                .run(context -> {
                    Router router = context.getBean(Router.class);
                    assertThat(answer(router, "Lift", "")).isEqualTo("200 {\"statusCode\":0}");
                    assertThat(answer(router, "Open", "")).isEqualTo("200 {\"statusCode\":0}");
                    assertThat(answer(router, "Open", " ".repeat(64)))
                            .startsWith("413 ")
                            .contains("\"statusCode\":10");
                });
    }

    private static String answer(Router router, String operation, String more) {
        byte[] body = ("{\"operationName\":\"" + operation + "\"}" + more).getBytes(StandardCharsets.UTF_8);
        return router.dispatch("POST", "/api/" + operation, body, new SecurityContextCallersTest.Principal("anna"))
                .toString();
    }

    @Test
    void beansOfTheApplicationComeFirst() {
        Router router = Router.of();
        NotificationSink sink = (caller, message) -> {};
        application
                .withBean(Router.class, () -> router)
                .withBean(NotificationSink.class, () -> sink)
                .withPropertyValues("verbatim.notifications.path=/events")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(Notifications.class);
                    assertThat(context.getBean(Router.class)).isSameAs(router);
                });
    }

    @Test
    void notificationsComeFromTheStoreOfTheApplication() {
        MemoryStore store = new MemoryStore();
        application
                .withBean(StateStore.class, () -> store)
                .run(context ->
                        assertThat(context.getBean(Notifications.class).log()).isSameAs(store.notifications()));
    }

    @Test
    void eventsAreServedIfAPathIsSet() {
        application.run(context -> assertThat(context).doesNotHaveBean(NotificationsStop.class));
        application
                .withPropertyValues("verbatim.notifications.path=/events")
                .run(context -> assertThat(context).hasSingleBean(NotificationsStop.class));
    }

    @Test
    void healthIsOfTheLineOfSpringBootThatIsThere() {
        application.run(context ->
                assertThat(context.getBean("verbatimHealthIndicator")).isInstanceOf(HealthIndicator.class));
        application
                .withClassLoader(new FilteredClassLoader(SPRING_3_HEALTH))
                .run(context -> assertThat(context.getBean("verbatimHealthIndicator"))
                        .isInstanceOf(org.springframework.boot.health.contributor.HealthIndicator.class));
        application
                .withClassLoader(new FilteredClassLoader(SPRING_3_HEALTH, SPRING_4_HEALTH))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("verbatimHealthIndicator"));
    }

    @Test
    void healthIsOutOfServiceWhileTheApplicationStops() {
        application.run(context -> {
            HealthIndicator health = context.getBean(HealthIndicator.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            OperationGate gate = context.getBean(OperationGate.class);
            gate.enter();
            gate.stop();
            assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(health.health().getDetails()).containsEntry("operationsUnderWay", 1);
            gate.leave();
            gate.start();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void spansAreMadeIfThereIsATracer() {
        observed(application).run(context -> {
            assertThat(context).hasSingleBean(OperationMetrics.class).hasSingleBean(OperationObservations.class);
            List<OperationObserver<?>> observers =
                    List.of(context.getBean(OperationMetrics.class), context.getBean(OperationObservations.class));
            assertThat(List.<OperationObserver<?>>copyOf(
                            context.getBean(PartSource.class).observers()))
                    .containsExactlyInAnyOrderElementsOf(observers);
        });
        observed(without(Tracer.class.getPackageName()))
                .run(context -> assertThat(context)
                        .hasSingleBean(OperationMetrics.class)
                        .doesNotHaveBean(OperationObservations.class));
        without("io.micrometer.core").run(context -> assertThat(context).hasNotFailed());
    }

    private static WebApplicationContextRunner observed(WebApplicationContextRunner runner) {
        return runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(ObservationRegistry.class, ObservationRegistry::create);
    }

    @Test
    void theModulesOfJacksonThatAreThereAreBeans() {
        without("dev.verbatim.jackson2")
                .run(context -> assertThat(context)
                        .hasSingleBean(dev.verbatim.jackson.VerbatimModule.class)
                        .doesNotHaveBean("verbatimJackson2Module"));
        without("tools.jackson.databind")
                .run(context -> assertThat(context)
                        .hasSingleBean(dev.verbatim.jackson2.VerbatimModule.class)
                        .doesNotHaveBean("verbatimJacksonModule"));
    }

    static class TwoResolvers {
        @Bean
        ResourceResolver<String> calls() {
            return (caller, id) -> "call " + id;
        }

        @Bean
        ResourceResolver<String> devices() {
            return (caller, id) -> "device " + id;
        }

        @Bean
        ResourceResolver<Integer> numbers() {
            return (caller, id) -> Integer.valueOf(id);
        }
    }

    @Test
    void ofSeveralResolversTheNameDecides() {
        application.withUserConfiguration(TwoResolvers.class).run(context -> {
            PartSource parts = context.getBean(PartSource.class);
            Caller anna = new SecurityContextCallersTest.Principal("anna");
            assertThat(parts.<String>resolver("calls", String.class).find(anna, "7"))
                    .isEqualTo("call 7");
            assertThat(parts.<Integer>resolver("any", Integer.class).find(anna, "7"))
                    .isEqualTo(7);
            assertThat(parts.<Long>resolver("calls", Long.class)).isNull();
            assertThatThrownBy(() -> parts.<String>resolver("other", String.class))
                    .isInstanceOf(NoUniqueBeanDefinitionException.class);
        });
    }
}
