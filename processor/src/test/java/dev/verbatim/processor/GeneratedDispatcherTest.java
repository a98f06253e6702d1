package dev.verbatim.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.PartSource;
import dev.verbatim.runtime.ResourceResolver;
import dev.verbatim.runtime.Router;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends requests to the dispatcher generated from the sample application's pages and four interfaces. */
class GeneratedDispatcherTest {
    private static final LoadedClasses CLASSES = new LoadedClasses(Project.withPages(Project.SAMPLE_PAGES)
            .resources("voice-api")
            .option("-Averbatim.severity.page_unclaimed=off")
            .compile());

    private static final String CALLS = "/api/v2/me/calls/";
    private static final String DIAL = "/api/v2/me/devices/D1/calls";

    private final Object switchboard = CLASSES.create("acme.Switchboard");
    private Router router;

    @BeforeEach
    void route() {
        router = Router.of((Dispatcher) ((Supplier<?>) switchboard).get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"operationName\":\"SwapCalls\",\"otherCallUri\":\"http://localhost:8080/api/v2/me/calls/HELD\"}",
                "{\"otherCallUri\":\"http://127.0.0.1/api/v2/me/calls/HELD\",\"operationName\":\"SwapCalls\"}",
                "{\"otherCallUri\":\"/api/v2/me/calls/HELD\",\"unknown\":[{}],\"operationName\":\"SwapCalls\"}"
            })
    void aRequestReachesItsHandlerUnderTheLocksOfBothCalls(String body) {
        assertThat(send("alice", CALLS + "TALKING", body)).isEqualTo("200 {\"statusCode\":0}");
        assertThat(switchboard).hasToString("lock 2; swap TALKING HELD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // status | caller | call | body
                " 3 | alice | TALKING | {\"operationName\":\"Transfer\"}",
                " 3 | alice | TALKING | {\"operationName\":\"Dial\"}",
                "20 |       | TALKING | {\"operationName\":\"SwapCalls\"}",
                " 5 | guest | TALKING | {\"operationName\":\"SwapCalls\"}",
                " 1 | alice | TALKING | {\"operationName\":\"SwapCalls\"}",
                " 1 | alice | NOWHERE | {\"operationName\":\"SwapCalls\",\"otherCallUri\":null}",
                "10 | alice | NOWHERE | {\"operationName\":\"SwapCalls\",\"otherCallUri\":7}",
                "10 | alice | NOWHERE | {\"operationName\":\"SwapCalls\",\"otherCallUri\":\"/api/v2/me/devices/HELD\"}",
                " 6 | alice | NOWHERE | {\"operationName\":\"SwapCalls\",\"otherCallUri\":\"/api/v2/me/calls/HELD\"}",
                " 6 | alice | ALONE   | {\"operationName\":\"SwapCalls\",\"otherCallUri\":\"/api/v2/me/calls/NOWHERE\"}",
                " 6 | bob   | TALKING | {\"operationName\":\"SwapCalls\",\"otherCallUri\":\"/api/v2/me/calls/HELD\"}",
            })
    void aFailedCheckGivesItsStatusAndLocksNothing(int status, String caller, String call, String body) {
        assertThat(send(caller, CALLS + call, body)).contains("\"statusCode\":" + status + ",");
        assertThat(switchboard).hasToString("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALONE", "BROKEN"})
    void anOperationWhoseRuleDeniesOrThrowsIsNotValidNow(String call) {
        String body = "{\"operationName\":\"SwapCalls\",\"otherCallUri\":\"/api/v2/me/calls/HELD\"}";

        assertThat(send("alice", CALLS + call, body)).contains("\"statusCode\":2,");
        assertThat(switchboard).hasToString("lock 2");
    }

    @Test
    void aHandlerTakesDocumentedParametersTheWholeRequestAndTheContext() {
        String body = """
                {"destination":{"phoneNumber":"5001"},"userData":{"k":"v"},"location":"here","operationName":"Dial"}""";

        assertThat(send("alice", DIAL, body)).isEqualTo("200 {\"statusCode\":0}");
        assertThat(switchboard).hasToString("lock 1; dial D1 5001 here {k=v}; request here of alice");
    }

    @Test
    void anOptionalParameterThatIsAbsentIsNull() {
        assertThat(send("alice", DIAL, "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"5001\"}}"))
                .isEqualTo("200 {\"statusCode\":0}");
        assertThat(switchboard).hasToString("lock 1; dial D1 5001 null null; request null of alice");
    }

    @Test
    void anyOtherExceptionIsAnInternalErrorWithoutDetails() {
        assertThat(send("alice", DIAL, "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"\"}}"))
                .contains("\"statusCode\":4,")
                .doesNotContain("line");
    }

    @Test
    void aHandlerMayTakeTheVariableAsTextAndFindTheResourceItself() {
        assertThat(send("alice", CALLS + "NO%57HERE", "{\"operationName\":\"Hold\"}"))
                .isEqualTo("200 {\"statusCode\":0}");
        assertThat(switchboard).hasToString("hold NOWHERE");
    }

    @Test
    void aResourceMustBelongToTheCallerEvenIfNoParameterTakesIt() {
        assertThat(send("alice", CALLS + "NOWHERE", "{\"operationName\":\"Hangup\"}"))
                .contains("\"statusCode\":6,");
        assertThat(send("alice", CALLS + "HELD", "{\"operationName\":\"Hangup\"}"))
                .isEqualTo("200 {\"statusCode\":0}");
        assertThat(switchboard).hasToString("lock 1; hangup");
    }

    @Test
    void theRulesDecideWhichCapabilitiesAResourceHas() throws ReflectiveOperationException {
        assertThat(present("TALKING", true, true)).isEqualTo("[HANGUP, HOLD, SWAP_CALLS]");
        assertThat(present("ALONE", true, false)).isEqualTo("[HANGUP, HOLD]");
        assertThat(present("BROKEN", true, true)).isEqualTo("[HANGUP, HOLD]");
    }

    @Test
    void buildFailsIfAPartIsMissing() throws ReflectiveOperationException {
        Object builder =
                CLASSES.loadClass("acme.VoiceDispatcher").getMethod("builder").invoke(null);

        assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("VoiceDispatcher lacks calls (a ResourceResolver of acme.Call),"
                        + " devices (a ResourceResolver of acme.Device), dial (acme.Dial, the handler of Dial),"
                        + " hangup (acme.Hangup, the handler of Hangup), hold (acme.Hold, the handler of Hold),"
                        + " swapCalls (acme.SwapCalls, the handler of SwapCalls); call the builder's method of that name"
                        + " for each");
    }

    @Test
    void aSourceIsAskedForEachPartThatWasNotGiven() throws ReflectiveOperationException {
        Object builder =
                CLASSES.loadClass("acme.VoiceDispatcher").getMethod("builder").invoke(null);
        Class<?> hold = CLASSES.loadClass("acme.Hold");
        List<String> asked = new ArrayList<>();

        builder.getClass().getMethod("hold", hold).invoke(builder, idle(hold));
        builder.getClass().getMethod("parts", PartSource.class).invoke(builder, new PartSource() {
            @Override
            public <H> H handler(String operation, Class<H> type) {
                asked.add(operation + " " + type.getName());
                return idle(type);
            }

            @Override
            public <R> ResourceResolver<R> resolver(String name, Class<? super R> type) {
                asked.add(name + " " + type.getName());
                return (caller, id) -> null;
            }
        });

        assertThat(asked)
                .containsExactly(
                        "calls acme.Call",
                        "devices acme.Device",
                        "Dial acme.Dial",
                        "Hangup acme.Hangup",
                        "SwapCalls acme.SwapCalls");
        assertThat(builder.getClass().getMethod("build").invoke(builder)).isInstanceOf(Dispatcher.class);
    }

    private static <H> H idle(Class<H> handler) {
        return handler.cast(Proxy.newProxyInstance(
                handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> null));
    }

    private static String present(String id, boolean established, boolean heldPeer)
            throws ReflectiveOperationException {
        Class<?> call = CLASSES.loadClass("acme.Call");
        Object instance =
                call.getConstructor(String.class, boolean.class, boolean.class).newInstance(id, established, heldPeer);
        return CLASSES.loadClass("acme.VoiceCapability")
                .getMethod("present", call)
                .invoke(null, instance)
                .toString();
    }

    private String send(String name, String path, String body) {
        OperationResponse response = router.dispatch("POST", path, body.getBytes(UTF_8), caller(name));
        return response.toString();
    }

    private static Caller caller(String name) {
        return name == null ? null : new User(name, name.equals("guest") ? Set.of() : Set.of("api-voice"));
    }

    private record User(String name, Set<String> features) implements Caller {}
}
