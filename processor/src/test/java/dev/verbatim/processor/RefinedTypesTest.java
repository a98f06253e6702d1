package dev.verbatim.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.Router;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java types that the user gives documented members, from the page to the handler and back to JSON. */
class RefinedTypesTest {
    private static final String BOOKING = BookingProject.BOOKING;

    private static LoadedClasses classes;

    private final Supplier<?> application = (Supplier<?>) classes.create("acme.Application");

    @BeforeAll
    static void compile(@TempDir Path root) {
        classes = new LoadedClasses(
                BookingProject.withHandler(root).type("Application", """
                        public final class Application implements java.util.function.Supplier<Dispatcher> {
                            private final StringBuilder log = new StringBuilder();
                            @Override public Dispatcher get() {
                                return VoiceDispatcher.builder()
                                        .calls((caller, id) -> new Call() {})
                                        .book((call, at, length, mode, level, room, colour, links, phones, labels, rates, guests,
                                                request) -> log.append(at).append(' ').append(length).append(' ').append(mode)
                                                .append(' ').append(level).append(' ').append(room).append(' ').append(colour)
                                                .append(' ').append(links).append(phones).append(labels).append(rates)
                                                .append(guests).append('\\n')
                                                .append(new String(request.toJson(), java.nio.charset.StandardCharsets.UTF_8)))
                                        .build();
                            }
                            @Override public String toString() {
                                return log.toString();
                            }
                        }
                        """).compile());
    }

    @Test
    void aHandlerTakesUserTypesAndTheRequestIsWrittenBackUnchanged() {
        assertThat(send(BOOKING)).isEqualTo("200 {\"statusCode\":0}");
        assertThat(application.toString().lines())
                .containsExactly(
                        "2026-03-02T08:41:07Z PT1M30S ON_HOLD HIGH Room[tags=[x, y], label=A1, seats=12, "
                                + "phone=Phone[country=31, area=20], note=Optional.empty] Optional[red] "
                                + "[http://localhost/a][Phone[country=31, area=10]][b, a]{day=150}Optional[3]",
                        BOOKING);
    }

    @Test
    void anAbsentMemberIsAnEmptyOptional() {
        assertThat(send(BOOKING.replace("\"colour\":\"red\",", "").replace(",\"guests\":3", "")))
                .isEqualTo("200 {\"statusCode\":0}");
        assertThat(application.toString()).contains(" Optional.empty [http").contains("Optional.empty\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"90\"             | \"ninety\"     | 10 | length must be a number of whole seconds",
                "2026-03-02         | tomorrow       | 10 | at must be an instant such as 2015-03-02T08:41:07.000Z",
                "http://localhost/a | http://[       | 10 | links[0] must be a URI",
                "+31-20             | nowhere        | 10 | room.phone must be a phone number",
                "[\"+31-10\"]       | [\"+31-1\",\"+31-1\"] | 10 | phones[1] is repeated",
                "12,                | 101,           | 10 | room must be a valid value",
                "\"A1\"             | 1              | 10 | room.name must be a string",
                "\"seats\":12,      | ``             | 10 | room lacks seats",
                "+31-20             | bug            | 4  | internal error",
            })
    void aValueThatATypeCannotHoldIsRefused(String text, String replacement, int status, String message) {
        assertThat(send(BOOKING.replace(text.strip(), replacement.strip())))
                .contains("\"statusCode\":" + status + ",")
                .contains(message)
                .doesNotContain("secret");
        assertThat(application).hasToString("");
    }

    @Test
    void aValueWithoutAConstantIsUnknownOrKept() {
        assertThat(send(BOOKING.replace("\"HIGH\"", "\"Highest\""))).isEqualTo("200 {\"statusCode\":0}");
        assertThat(application.toString()).contains(" ON_HOLD Highest Room").contains("\"level\":\"Highest\"");
        assertThat(send(BOOKING.replace("OnHold", "Away")))
                .as("the request cannot be written: the constant does not keep the text")
                .contains("\"statusCode\":4,");
    }

    private String send(String body) {
        Caller alice = new Caller() {
            @Override
            public String name() {
                return "alice";
            }

            @Override
            public Set<String> features() {
                return Set.of("api-voice");
            }
        };
        return Router.of((Dispatcher) application.get())
                .dispatch("POST", "/api/v2/me/calls/C1", body.getBytes(UTF_8), alice)
                .toString();
    }
}
