package dev.verbatim.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OperationsTest extends ServerTest {
    private static final String MOVE = "{\"operationName\":\"Move\",\"x\":7}";

    @Test
    void operationsReachTheBeansThatHandleThem() throws IOException, InterruptedException {
        assertThat(answer("POST", "/api/robots/r2", "anna", MOVE)).isEqualTo("200 {\"statusCode\":0}");
        assertThat(answer("POST", "/api/robots", "ben", FIND))
                .startsWith("200 {\"statusCode\":0,\"robots\":[")
                .contains("{\"id\":\"r2\",\"x\":7}");
    }

    @Test
    void anUndocumentedRequestToTheSamePathReachesItsController() throws IOException, InterruptedException {
        assertThat(answer("GET", "/api/robots/c3", "ben", "")).isEqualTo("200 {\"id\":\"c3\",\"x\":4}");
    }

    @Test
    void aMethodThatIsNotDocumentedIsRefusedWithTheMethodsThatAre() throws IOException, InterruptedException {
        HttpResponse<String> response = send("GET", "/api/robots", "ben", "");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
        assertThat(response.body()).contains("\"statusCode\":3");
    }

    @Test
    void whatNobodyServesIsSpringsAffair() throws IOException, InterruptedException {
        assertThat(answer("GET", "/api/other", "ben", ""))
                .startsWith("404 ")
                .contains("\"error\":\"Not Found\"")
                .doesNotContain("statusCode");
    }

    @Test
    void authoritiesAreFeatures() throws IOException, InterruptedException {
        assertThat(answer("POST", "/api/robots/r2", "ben", MOVE))
                .startsWith("200 {\"statusCode\":5,")
                .contains("robots-move");
    }

    @Test
    void aRefusalOfSpringSecurityHasTheShapeOfTheApi() throws IOException, InterruptedException {
        HttpResponse<String> response = send("POST", "/api/robots", null, FIND);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm=\"Realm\""));
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");
        assertThat(response.body()).isEqualTo("{\"statusCode\":20,\"statusMessage\":\"not authenticated\"}");
        assertThat(answer("POST", "/api/robots", "eve", FIND)).startsWith("401 {\"statusCode\":20,");
    }

    @Test
    void otherRefusalsStayAsTheyAre() throws IOException, InterruptedException {
        assertThat(answer("GET", "/api/robots/c3", null, "")).startsWith("401 ").doesNotContain("statusCode");
    }

    @Test
    void requestsAreCountedByTheirDocumentedUrl() throws IOException, InterruptedException {
        answer("POST", "/api/robots/r2", "anna", MOVE);

        assertThat(answer("GET", "/actuator/metrics/http.server.requests?tag=uri:/api/robots/%7Bid%7D", "anna", ""))
                .startsWith("200 ");
    }

    @Test
    void operationsAreTimedByTheirStatus() throws IOException, InterruptedException {
        answer("POST", "/api/robots/r2", "ben", MOVE);

        assertThat(answer(
                        "GET",
                        "/actuator/metrics/verbatim.operations?tag=operation:Move&tag=status:5&tag=api:Robots",
                        "anna",
                        ""))
                .startsWith("200 ");
    }

    @Test
    void operationsAreSpansWithTheirStatus(@Autowired SimpleTracer tracer) throws IOException, InterruptedException {
        answer("POST", "/api/robots/r2", "ben", MOVE);
        assertThat(move(50)).startsWith("200 {\"statusCode\":40,");

        assertThat(tracer.getSpans())
                // Micrometer of Spring Boot 3.5 writes names in lower case.
                .filteredOn(span -> span.getName().equalsIgnoreCase("Move"))
                .extracting(SimpleSpan::getTags)
                .contains(
                        Map.of("api", "Robots", "operation", "Move", "status", "5"),
                        Map.of("api", "Robots", "operation", "Move", "status", "40"));
    }

    @Test
    void healthSaysWhetherOperationsAreServed() throws IOException, InterruptedException {
        assertThat(answer("GET", "/actuator/health", "anna", ""))
                .startsWith("200 ")
                .contains("\"verbatim\":{")
                .contains("\"operationsUnderWay\":0");
    }
}
