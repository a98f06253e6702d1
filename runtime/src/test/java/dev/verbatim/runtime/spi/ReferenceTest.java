package dev.verbatim.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.route.PathTemplate;
import dev.verbatim.runtime.route.Route;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** URIs of resources that have several documented paths. */
class ReferenceTest {
    private static final List<PathTemplate> DEVICES =
            List.of(PathTemplate.of("/api/v2/me/devices/{id}"), PathTemplate.of("/api/v2/devices/{id}"));

    private static final ApiDispatcher PING = new ApiDispatcher(new Hooks.Builder()) {
        @Override
        public String api() {
            return "Ping";
        }

        @Override
        public List<Route> routes() {
            return List.of(Route.of("POST", "/api/v2/me/calls/{id}", "Ping"));
        }

        @Override
        public Set<Integer> documentedStatuses() {
            return Set.of();
        }

        @Override
        protected OperationResponse dispatch(Exchange exchange) {
            return OperationResponse.SUCCESS;
        }
    };

    private final Exchange exchange = new Exchange(
            new ApiIntake(PING, new BodyReader(RequestLimits.DEFAULT, PING.envelope()), () -> true),
            PING.routes().get(0),
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
