package dev.verbatim.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Observations of the requests to a generated API. */
class OperationObservationsTest {
    private static ParkRequests park;

    private final TestObservationRegistry registry = TestObservationRegistry.create();

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        park = ParkRequests.in(folder);
    }

    @Test
    void aSuccess() throws Exception {
        Observation server = Observation.start("http.server.requests", registry);
        try (Observation.Scope scope = server.openScope()) {
            park.send(new OperationObservations(registry), ParkRequests.open("north"));
            assertThat(registry.getCurrentObservationScope()).isSameAs(scope);
        }

        TestObservationRegistryAssert.assertThat(registry)
                .hasObservationWithNameEqualTo(OperationObservations.NAME)
                .that()
                .hasBeenStarted()
                .hasBeenStopped()
                .hasContextualNameEqualTo("OpenGate")
                .hasParentObservationEqualTo(server)
                .hasLowCardinalityKeyValue("api", "Park")
                .hasLowCardinalityKeyValue("operation", "OpenGate")
                .hasLowCardinalityKeyValue("status", "0")
                .doesNotHaveError();
    }

    @Test
    void aRefusalIsNoError() throws Exception {
        park.send(new OperationObservations(registry), ParkRequests.open("status 71"));

        TestObservationRegistryAssert.assertThat(registry)
                .hasSingleObservationThat()
                .hasBeenStopped()
                .hasLowCardinalityKeyValue("status", "71")
                .doesNotHaveError();
    }

    @Test
    void anExceptionIsOne() throws Exception {
        park.send(new OperationObservations(registry), ParkRequests.open("broken"));

        TestObservationRegistryAssert.assertThat(registry)
                .hasSingleObservationThat()
                .hasBeenStopped()
                .hasLowCardinalityKeyValue("status", "4")
                .assertThatError()
                .hasMessage("a broken gate");
    }

    @Test
    void anUnknownOperationHasTheNameOfTheApi() throws Exception {
        park.send(new OperationObservations(registry), "{\"operationName\":\"Guess\"}");

        TestObservationRegistryAssert.assertThat(registry)
                .hasSingleObservationThat()
                .hasBeenStopped()
                .hasContextualNameEqualTo("Park")
                .hasLowCardinalityKeyValue("operation", "none")
                .hasLowCardinalityKeyValue("status", "3");
    }
}
