package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.route.Route;
import dev.verbatim.runtime.spi.ApiDispatcher;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
    private final List<String> reached = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "/calls/7, calls [7]",
        "calls/7, calls [7]",
        "/calls/7?x=/y/z#w, calls [7]",
        "/calls/7#?, calls [7]",
        "/calls/a%20b%2Fc+d, calls [a b/c+d]",
        "/calls/%C3%A9, calls [\u00e9]",
        "/calls/\u00e9%c3%a9, calls [\u00e9\u00e9]",
        "/calls/a%2520b, calls [a%20b]",
        "/calls/.., calls [..]",
        "/calls/recent, recent []",
        "/calls/recent/legs, legs [recent]",
        "/calls/7/legs, legs [7]",
        "/a/b/c/d, 'four [b, d]'",
        "/x/y/z, long []",
        "/x/y/w/v, longer []",
    })
    void findsTheApiByThePath(String path, String api) {
        Router router = Router.of(
                api("recent", Route.of("POST", "/calls/recent", "Ping")),
                api("calls", Route.of("POST", "/calls/{id}", "Ping")),
                api("legs", Route.of("POST", "/calls/{id}/legs", "Ping")),
                api("four", Route.of("POST", "a/{x}/c/{y}", "Ping")),
                api("long", Route.of("POST", "x/y/z", "Ping")),
                api("longer", Route.of("POST", "x/y/w/v", "Ping")));
        assertThat(ping(router, path).status()).isEqualTo(StatusCode.SUCCESS);
        assertThat(reached).containsExactly(api);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "POST, /calls/7, /calls/{id}",
                "POST, /calls/7?x=y, /calls/{id}",
                "POST, /calls/recent, /calls/recent",
                "GET, /calls/recent, none",
                "POST, /calls, none",
                "POST, /calls/7/legs, none",
            })
    void tellsWhatIsDocumentedForARequest(String method, String path, String url) {
        Router router = Router.of(
                api("recent", Route.of("POST", "/calls/recent", "Ping")),
                api("calls", Route.of("POST", "/calls/{id}", "Ping")));
        assertThat(router.documentedUrl(method, path)).isEqualTo(url);
        assertThat(router.documentedMethods("/calls/recent")).containsExactly("POST");
        assertThat(router.documentedMethods("/calls")).isEmpty();
        assertThat(reached).isEmpty();
    }

    @Test
    void aRefusalOfTheServerHasTheShapeOfTheApi() {
        Router router = Router.of(api("calls", Route.of("POST", "/calls/{id}", "Ping")));

        assertThat(router.refusal("POST", "/calls/7", StatusCode.NOT_PERMITTED, 403, "no token"))
                .hasToString("403 {\"statusCode\":5,\"statusMessage\":\"no token\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "?",
                "/calls",
                "/calls/",
                "/calls//",
                "//calls/7",
                "/calls/7/",
                "/calls/7/x",
                "/callsx/7",
                "/call/7",
                "/calls/%",
                "/calls/%4",
                "/calls/%zz",
                "/calls/%+1",
                "/calls/%FF",
                "/calls/%C3",
                "/calls/?7",
                "/calls?/7",
                "http://host/calls/7",
            })
    void knowsNoOtherPath(String path) {
        Router router = Router.of(api("calls", Route.of("POST", "/calls/{id}", "Ping")));
        assertThat(ping(router, path))
                .hasToString("404 {\"statusCode\":6,\"statusMessage\":\"nothing is documented at this URL\"}");
        assertThat(reached).isEmpty();
    }

    @Test
    void allowsTheDocumentedMethodsAlone() {
        Router router = Router.of(
                api("a", Route.of("POST", "/calls/{id}", "Ping")), api("b", Route.of("DELETE", "/calls/{id}", "Ping")));
        OperationResponse response = router.dispatch("GET", "/calls/7", new byte[0], User.AGENT);
        assertThat(response.status()).isEqualTo(StatusCode.FORBIDDEN);
        assertThat(response.httpStatus()).isEqualTo(405);
        assertThat(response.allowedMethods()).containsExactly("DELETE", "POST");
        assertThat(response).asString().contains("for this HTTP method; send DELETE and POST");
    }

    @Test
    void findsAVariableWhereTheLiteralHasAnotherMethod() {
        Router router = Router.of(
                api("recent", Route.of("GET", "/calls/recent", "Ping")),
                api("calls", Route.of("POST", "/calls/{id}", "Ping")));
        ping(router, "/calls/recent");
        assertThat(reached).containsExactly("calls [recent]");
    }

    @Test
    void letsTheOperationDecideBetweenApisThatShareAPath() {
        Router router = Router.of(
                api("Voice", Route.of("POST", "/calls/{id}", "Ping")),
                api("Recording", Route.of("POST", "/calls/{call}", "Record")));
        assertThat(dispatch(router, "/calls/7", "{\"x\":1,\"operationName\":\"Record\"}")
                        .status())
                .isEqualTo(StatusCode.SUCCESS);
        ping(router, "/calls/8");
        assertThat(reached).containsExactly("Recording [7]", "Voice [8]");
        assertThat(dispatch(router, "/calls/7", "{\"operationName\":\"Erase\"}").status())
                .isEqualTo(StatusCode.FORBIDDEN);
        assertThat(dispatch(router, "/calls/7", "{").httpStatus()).isEqualTo(400);
    }

    @Test
    void refusesTwoApisThatShareOperationsAndNamesAllOfThem() {
        Dispatcher voice = api("Voice", Route.of("POST", "/calls/{id}", "Ping", "Hold", "Dial"));
        Dispatcher other = api("Voice", Route.of("POST", "/calls/{call}", "Record", "Ping", "Hold"));
        assertThatThrownBy(() -> Router.of(voice, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("both Voice (" + voice.getClass().getName() + ") and Voice ("
                        + other.getClass().getName()
                        + ") have Hold, Ping at POST /calls/{call}; only one API can handle"
                        + " an operation at a Request URL, so leave it out of the other");
    }

    @Test
    void takesOneOperationOfTwoApisAtDifferentUrls() {
        Router router = Router.of(
                api("v1", Route.of("POST", "/v1/calls/{id}", "Ping")),
                api("v2", Route.of("POST", "/v2/calls/{id}", "Ping")));
        ping(router, "/v2/calls/7");
        ping(router, "/v1/calls/8");
        assertThat(reached).containsExactly("v2 [7]", "v1 [8]");
    }

    @Test
    void aRouterThatRefusesUndocumentedMembersStillTellsApisApart() {
        Router router = Router.of(
                RequestLimits.DEFAULT.withUnknownMembers(UnknownMembers.REFUSED),
                api("Voice", Route.of("POST", "/calls/{id}", "Ping")),
                api("Recording", Route.of("POST", "/calls/{id}", "Record")));
        dispatch(router, "/calls/7", "{\"format\":1,\"operationName\":\"Record\"}");
        assertThat(reached).containsExactly("Recording [7]");
    }

    private static OperationResponse ping(Router router, String path) {
        return dispatch(router, path, "{\"operationName\":\"Ping\"}");
    }

    private static OperationResponse dispatch(Router router, String path, String body) {
        return router.dispatch("POST", path, body.getBytes(StandardCharsets.UTF_8), User.AGENT);
    }

    private Dispatcher api(String name, Route route) {
        return new ApiDispatcher(new Hooks.Builder()) {
            @Override
            public String api() {
                return name;
            }

            @Override
            public List<Route> routes() {
                return List.of(route);
            }

            @Override
            public Set<Integer> documentedStatuses() {
                return Set.of();
            }

            @Override
            protected OperationResponse dispatch(Exchange exchange) throws OperationException {
                exchange.read(new AnyBody());
                reached.add(name + " "
                        + route.template().variables().stream()
                                .map(exchange::variable)
                                .toList());
                return OperationResponse.SUCCESS;
            }
        };
    }
}
