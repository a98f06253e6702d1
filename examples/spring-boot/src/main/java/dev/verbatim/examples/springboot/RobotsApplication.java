package dev.verbatim.examples.springboot;

import dev.verbatim.runtime.PartSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Serves the operations of robots. */
@SpringBootApplication
public class RobotsApplication {
    public static void main(String[] args) {
        SpringApplication.run(RobotsApplication.class, args);
    }

    @Bean
    RobotsDispatcher dispatcher(PartSource parts) {
        return RobotsDispatcher.builder().parts(parts).build();
    }
}
