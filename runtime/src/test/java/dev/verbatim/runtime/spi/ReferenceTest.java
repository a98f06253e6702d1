package dev.verbatim.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.PendingLimits;
import dev.verbatim.runtime.RequestLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** URIs of resources that have several documented paths. */
class ReferenceTest {
    private static final List<PathTemplate> DEVICES =
            List.of(PathTemplate.of("/api/v2/me/devices/{id}"), PathTemplate.of("/api/v2/devices/{id}"));

    private final Exchange exchange = new Exchange(
            new Intake(RequestLimits.DEFAULT, PendingLimits.DEFAULT, OperationResponse.SUCCESS),
            Route.of("POST", "/api/v2/me/calls/{id}", "Ping"),
            new String[] {"S"},
            new byte[0],
            () -> null);

    @Test
    void takesEachForm() throws OperationException {
        assertThat(exchange.reference("deviceUri", "http://host/api/v2/devices/D", DEVICES))
                .isEqualTo("D");
        assertThat(exchange.reference("deviceUri", "/api/v2/me/devices/E", DEVICES))
                .isEqualTo("E");
    }

    @Test
    void saysWhichFormsThereAre() {
        assertThatThrownBy(() -> exchange.reference("deviceUri", "/api/v2/me/calls/S", DEVICES))
                .hasMessage("deviceUri must be the URI of a /api/v2/me/devices/{id} or /api/v2/devices/{id}");
    }

    @Test
    void looksForNobodysResourcesBeforeTheCallerIsKnown() {
        assertThatThrownBy(() -> exchange.find((caller, id) -> "D", "id", exchange.variable("id")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> exchange.variable("other")).isInstanceOf(IllegalArgumentException.class);
    }
}
