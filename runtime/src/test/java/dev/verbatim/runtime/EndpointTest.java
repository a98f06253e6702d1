package dev.verbatim.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.route.Route;
import dev.verbatim.runtime.spi.ApiDispatcher;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Messages that come without an HTTP method and a path. */
class EndpointTest {
    private static final String GET_DATA = "{\"jsonrpc\":\"2.0\",\"method\":\"get_data\",\"id\":1}";

    private final MathApi math = new MathApi();

    @Test
    void takesTheMessagesOfTheOnlyApi() {
        Endpoint endpoint = math.router().endpoint();

        assertThat(text(endpoint.dispatch(GET_DATA.getBytes(UTF_8), User.AGENT)))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"result\":[\"hello\",5],\"id\":1}");
        assertThat(endpoint.dispatchLater(GET_DATA.getBytes(UTF_8), User.AGENT).toCompletableFuture())
                .isCompletedWithValueMatching(OperationResponse::isAnswered);
        assertThat(endpoint.envelope().hasBatches()).isTrue();
    }

    @Test
    void keepsToTheLimitsOfTheRouter() {
        math.limits = RequestLimits.DEFAULT.withMaxBodyBytes(20);
        Endpoint endpoint = math.router().endpoint();

        assertThat(endpoint.limits().maxBodyBytes()).isEqualTo(20);
        assertThat(endpoint.dispatch(GET_DATA.getBytes(UTF_8), User.AGENT))
                .hasToString("413 {\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":"
                        + "\"the body has more than 20 bytes\"},\"id\":null}");
    }

    @Test
    void isAtThePathThatTheApplicationChooses() {
        Router router = Router.of(math.builder().endpoint("/math/v1").build());

        assertThat(router.dispatch("POST", "/math/v1", GET_DATA.getBytes(UTF_8), User.AGENT)
                        .httpStatus())
                .isEqualTo(200);
        assertThat(router.dispatch("POST", "/rpc", GET_DATA.getBytes(UTF_8), User.AGENT))
                .hasToString("404 {\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32006,\"message\":"
                        + "\"nothing is documented at this URL\"},\"id\":null}");
        assertThat(router.dispatch("GET", "/math/v1", new byte[0], User.AGENT).httpStatus())
                .isEqualTo(405);
    }

    @Test
    void mayBeAtTheRoot() {
        Router router = Router.of(math.builder().endpoint("/").build());

        assertThat(router.dispatch("POST", "/", GET_DATA.getBytes(UTF_8), User.AGENT)
                        .httpStatus())
                .isEqualTo(200);
        assertThat(router.dispatch("POST", "/rpc", GET_DATA.getBytes(UTF_8), User.AGENT)
                        .httpStatus())
                .isEqualTo(404);
    }

    @Test
    void isSharedByApisOfOneStyle() {
        Router router = Router.of(math.builder().build(), other("/rpc", Envelope.JSON_RPC, "ping"));
        String batch = "[" + GET_DATA
                + ",{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":2},{\"jsonrpc\":\"2.0\",\"method\":\"no\",\"id\":3}]";

        assertThat(text(router.endpoint().dispatch(batch.getBytes(UTF_8), User.AGENT)))
                .isEqualTo("[{\"jsonrpc\":\"2.0\",\"result\":[\"hello\",5],\"id\":1},"
                        + "{\"jsonrpc\":\"2.0\",\"result\":{},\"id\":2},"
                        + "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32601,\"message\":"
                        + "\"no operation \\\"no\\\" is documented for /rpc\"},\"id\":3}]");
    }

    @Test
    void isNotSharedByApisOfSeveralStyles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Router.of(math.builder().build(), other("/rpc", Envelope.WEBSERVICES, "ping")))
                .withMessage(
                        "both Math (dev.verbatim.runtime.math.MathDispatcher) and Other ("
                                + EndpointTest.class.getName()
                                + "$1) are at POST /rpc, but their messages have different shapes; give one of them another endpoint");
    }

    @Test
    void isSaidWhereThereAreSeveral() {
        Router router = Router.of(math.builder().build(), other("/other", Envelope.WEBSERVICES, "ping"));

        assertThatIllegalStateException()
                .isThrownBy(router::endpoint)
                .withMessage("there are several endpoints; say which one: /other, /rpc");
        assertThat(text(router.endpoint("/rpc").dispatch(GET_DATA.getBytes(UTF_8), User.AGENT)))
                .contains("hello");
        assertThat(text(router.endpoint("/other").dispatch("{\"operationName\":\"ping\"}".getBytes(UTF_8), User.AGENT)))
                .isEqualTo("{\"statusCode\":0}");
        assertThatIllegalStateException()
                .isThrownBy(() -> router.endpoint("/voice"))
                .withMessage("no API has its endpoint at /voice; there are /other, /rpc");
    }

    @Test
    void isMissingWhereTheUrlTellsTheResource() {
        Router router = new Voice().router();

        assertThatIllegalStateException()
                .isThrownBy(router::endpoint)
                .withMessage(
                        "no API of the router has one endpoint for all its operations, without a variable in its path");
    }

    private static ApiDispatcher other(String path, Envelope envelope, String operation) {
        return new ApiDispatcher(envelope, new Hooks.Builder()) {
            @Override
            public String api() {
                return "Other";
            }

            @Override
            public List<Route> routes() {
                return List.of(Route.of("POST", path, operation));
            }

            @Override
            public Set<Integer> documentedStatuses() {
                return Set.of();
            }

            @Override
            protected OperationResponse dispatch(Exchange exchange) throws OperationException {
                exchange.read(new AnyBody());
                return exchange.success();
            }
        };
    }

    private static String text(OperationResponse response) {
        return new String(response.body(), UTF_8);
    }
}
