package dev.verbatim.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Import(ForbiddenTest.OnlyOperators.class)
class ForbiddenTest extends ServerTest {
    static class OnlyOperators {
        /** Keeps its protection against forged requests, too. */
        @Bean
        @Order(1)
        SecurityFilterChain operators(HttpSecurity http) throws Exception {
            return http.securityMatcher("/api/**")
                    .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority("operator"))
                    .httpBasic(Customizer.withDefaults())
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/api/robots/**"))
                    .build();
        }
    }

    @Test
    void whoHasNoAuthorityIsRefusedInTheShapeOfTheApi() throws IOException, InterruptedException {
        assertForbidden(send("POST", "/api/robots/r2", "anna", "{\"operationName\":\"Move\",\"x\":7}"));
    }

    @Test
    void aPostWithoutATokenIsRefusedInTheShapeOfTheApi() throws IOException, InterruptedException {
        assertForbidden(send("POST", "/api/robots", "anna", FIND));
    }

    @Test
    void otherRefusalsStayAsTheyAre() throws IOException, InterruptedException {
        assertThat(answer("GET", "/api/robots/c3", "anna", ""))
                .startsWith("403 ")
                .contains("\"error\":\"Forbidden\"")
                .doesNotContain("statusCode");
    }

    private static void assertForbidden(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");
        assertThat(response.body())
                .isEqualTo("{\"statusCode\":5,\"statusMessage\":\"the user has no permission for it\"}");
    }
}
