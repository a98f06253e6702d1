package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.route.Route;
import dev.verbatim.runtime.spi.ApiDispatcher;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of a router whose handlers send statuses that no page documents. */
class UndocumentedStatusTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a documented one        | 0 40 | 40    |
                    one of the runtime's    | 0 40 | 6     |
                    nothing known           |      | 41    |
                    an undocumented one     | 0 40 | 41    | 41
                    several, more than once | 0    | 41 42 41 42 41 | 41 42
                    """)
    void hasEachUndocumentedStatusOnce(String name, String documented, String sent, String logged) {
        Router router = Router.of(new FailingApi(numbers(documented)));
        String log = logOf(() -> numbers(sent).forEach(code -> {
            byte[] body = ("{\"operationName\":\"Work\",\"code\":" + code + "}").getBytes(StandardCharsets.UTF_8);
            assertThat(router.dispatch("POST", "/jobs/" + code, body, User.AGENT)
                            .status()
                            .code())
                    .isEqualTo(code);
        }));

        assertThat(log.lines())
                .hasSize(numbers(logged).size())
                .zipSatisfy(
                        numbers(logged),
                        (line, code) -> assertThat(line)
                                .contains("POST /jobs/{code} was answered with status " + code
                                        + ", which no page of Failing documents"));
    }

    private static List<Integer> numbers(String text) {
        return text == null
                ? List.of()
                : List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
    }

    private static String logOf(Runnable work) {
        PrintStream standardError = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(standardError);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    /** Fails with the code in the path. */
    private static final class FailingApi extends ApiDispatcher {
        private final Set<Integer> documented;

        FailingApi(List<Integer> documented) {
            super(new Hooks.Builder());
            this.documented = Set.copyOf(documented);
        }

        @Override
        public Set<Integer> documentedStatuses() {
            return documented;
        }

        @Override
        public String api() {
            return "Failing";
        }

        @Override
        public List<Route> routes() {
            return List.of(Route.of("POST", "/jobs/{code}", "Work"));
        }

        @Override
        protected OperationResponse dispatch(Exchange exchange) throws OperationException {
            throw new OperationException(StatusCode.of(Integer.parseInt(exchange.variable("code")), "no"), null);
        }
    }
}
