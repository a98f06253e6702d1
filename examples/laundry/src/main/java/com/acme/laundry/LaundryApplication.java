package com.acme.laundry;

import dev.verbatim.runtime.PartSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Serves the Laundry API. */
@SpringBootApplication
public class LaundryApplication {
    public static void main(String[] args) {
        SpringApplication.run(LaundryApplication.class, args);
    }

    @Bean
    LaundryDispatcher dispatcher(PartSource parts) {
        return LaundryDispatcher.builder().parts(parts).build();
    }
}
