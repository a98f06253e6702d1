package dev.verbatim.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.MissingPartsException;
import dev.verbatim.runtime.PartSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {
    @EnableAutoConfiguration
    static class WithoutMove {
        @Bean
        FindRobots find() {
            return () -> null;
        }

        @Bean
        RobotsDispatcher dispatcher(PartSource parts) {
            return RobotsDispatcher.builder().parts(parts).build();
        }
    }

    @Test
    void aMissingHandlerFailsTheStartAndIsNamed(CapturedOutput output) {
        SpringApplication application = new SpringApplication(WithoutMove.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        assertThatThrownBy(application::run).hasRootCauseInstanceOf(MissingPartsException.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("RobotsDispatcher lacks")
                .contains("    robots (a ResourceResolver of dev.verbatim.examples.springboot.Robot)")
                .contains("    move (dev.verbatim.examples.springboot.Move, the handler of Move)")
                .contains("Declare a bean of each of these types");
    }
}
