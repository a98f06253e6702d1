package dev.verbatim.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.spi.Hooks;
import dev.verbatim.runtime.voice.VoiceDispatcher;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What observers hear, and that they change nothing. */
class OperationObserverTest {
    private static final String CALL = "/api/v2/me/calls/S";
    private static final String HANGUP = "{\"operationName\":\"Hangup\"}";
    private static final String DIAL = "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"1\"}}";

    private final Voice voice = new Voice();
    private final List<String> heard = new ArrayList<>();
    private final Recorder recorder = new Recorder("");

    @Test
    void aSuccess() {
        post(voice.builder().observer(recorder), CALL, HANGUP, User.AGENT);
        assertThat(heard)
                .containsExactly("before POST /api/v2/me/calls/{id} null null", "after 1 Voice Hangup agent 0 success");
    }

    @Test
    void eachRequestHasAStateOfItsOwn() {
        Router router = Router.of(voice.builder().observer(recorder).build());
        router.dispatch("POST", CALL, HANGUP.getBytes(UTF_8), User.AGENT);
        router.dispatch("POST", CALL, HANGUP.getBytes(UTF_8), User.AGENT);
        assertThat(heard)
                .filteredOn(text -> text.startsWith("after"))
                .containsExactly("after 1 Voice Hangup agent 0 success", "after 2 Voice Hangup agent 0 success");
    }

    @Test
    void refusalsAreHeardWithAllThatWasKnown() {
        assertThat(refused(CALL, "{\"operationName\":", User.AGENT))
                .isEqualTo("failed 1 Voice null null 10 MalformedBodyException");
        assertThat(refused(CALL, "{\"operationName\":\"Fly\"}", User.AGENT))
                .isEqualTo("failed 1 Voice null null 3 RefusedException");
        assertThat(refused(CALL, HANGUP, null)).isEqualTo("failed 1 Voice Hangup null 20 RefusedException");
        assertThat(refused(CALL, HANGUP, User.WITHOUT_FEATURES))
                .isEqualTo("failed 1 Voice Hangup agent 5 RefusedException");
        assertThat(refused(CALL, "{\"operationName\":\"SwapCalls\"}", User.AGENT))
                .isEqualTo("failed 1 Voice SwapCalls agent 1 RefusedException");
        assertThat(refused("/api/v2/me/calls/none", HANGUP, User.AGENT))
                .isEqualTo("failed 1 Voice Hangup agent 6 RefusedException");
        assertThat(refused("/api/v2/me/calls/R", Voice.SWAP, User.AGENT))
                .isEqualTo("failed 1 Voice SwapCalls agent 2 RefusedException");
    }

    @Test
    void theNamesOfParametersAreKnown() {
        List<Set<String>> names = new ArrayList<>();
        OperationObserver<@Nullable Void> observer = new OperationObserver<>() {
            @Override
            public @Nullable Void before(ObservedRequest request) {
                names.add(request.parameterNames());
                return null;
            }

            @Override
            public void after(ObservedRequest request, @Nullable Void state, OperationResponse response) {
                names.add(request.parameterNames());
            }

            @Override
            public void failed(
                    ObservedRequest request, @Nullable Void state, OperationResponse response, Throwable failure) {
                names.add(request.parameterNames());
            }
        };

        String dial = DIAL.replace("}}", "},\"location\":null,\"colour\":[1]}");
        post(voice.builder().observer(observer), "/api/v2/me/devices/D/calls", dial, User.AGENT);
        post(voice.builder().observer(observer), CALL, "{\"operationName\":", User.AGENT);

        assertThat(names).containsExactly(Set.of(), Set.of("destination", "colour"), Set.of(), Set.of());
    }

    @Test
    void aFailureOfTheHandlerIsHeardAsItWasThrown() {
        voice.dial = (device, request) -> {
            throw new IOException("the switch is down");
        };
        String devices = "/api/v2/me/devices/D/calls";
        assertThat(refused(devices, DIAL, User.AGENT)).isEqualTo("failed 1 Voice Dial agent 4 IOException");
        post(
                voice.builder()
                        .observer(recorder)
                        .onException(
                                IOException.class, failure -> new OperationException(StatusCode.IN_USE_ALREADY, null)),
                devices,
                DIAL,
                User.AGENT);
        assertThat(heard).last().isEqualTo("failed 2 Voice Dial agent 19 IOException");
    }

    @Test
    void whatNeverReachesAnApiIsNotHeard() {
        post(voice.builder().observer(recorder), "/api/elsewhere", HANGUP, User.AGENT);
        assertThat(heard).isEmpty();
    }

    @Test
    void theFirstObserverHearsOfTheEndLast() {
        post(voice.builder().observer(new Recorder("A ")).observer(new Recorder("B ")), CALL, HANGUP, User.AGENT);
        assertThat(heard).extracting(text -> text.substring(0, 4)).containsExactly("A be", "B be", "B af", "A af");
    }

    @Test
    void anObserverThatThrowsChangesNothing() {
        OperationObserver<String> broken = new OperationObserver<>() {
            @Override
            public String before(ObservedRequest request) {
                throw new IllegalStateException("broken at the beginning");
            }

            @Override
            public void after(ObservedRequest request, String state, OperationResponse response) {
                heard.add("an end without a beginning");
            }
        };
        OperationObserver<String> brokenLater = new OperationObserver<>() {
            @Override
            public String before(ObservedRequest request) {
                return "state";
            }

            @Override
            public void after(ObservedRequest request, String state, OperationResponse response) {
                throw new AssertionError("broken at the end");
            }
        };

        OperationResponse response = post(
                voice.builder().observer(broken).observer(recorder).observer(brokenLater), CALL, HANGUP, User.AGENT);

        assertThat(response.status()).isEqualTo(StatusCode.SUCCESS);
        assertThat(voice.done).contains("hangup S");
        assertThat(heard).hasSize(2).last().isEqualTo("after 1 Voice Hangup agent 0 success");
    }

    @Test
    void whatNamesNoOperationOfApisThatShareAUrlIsHeardByTheFirst() {
        Router router = Router.of(api("Phones", "Dial", "A "), api("Robots", "Move", "B "));
        router.dispatch("POST", PendingApi.PATH, "{\"operationName\":\"Move\"}".getBytes(UTF_8), null);
        router.dispatch("POST", PendingApi.PATH, "{\"operationName\":\"Fly\"}".getBytes(UTF_8), null);
        router.dispatch("POST", PendingApi.PATH, "{".getBytes(UTF_8), null);
        assertThat(heard)
                .filteredOn(text -> !text.contains("before"))
                .containsExactly(
                        "B after 1 Robots Move null 0 success",
                        "A failed 1 Phones null null 3 RefusedException",
                        "A failed 2 Phones null null 10 MalformedBodyException");
    }

    @Test
    void anAnswerThatComesLaterIsHeardWhenItIsThere() throws Exception {
        PendingApi api = observedPendingApi();
        CompletableFuture<OperationResponse> answer = sendLater(Router.of(api));
        assertThat(heard).hasSize(1);

        api.started.take().complete("done");
        assertThat(answer).isDone();
        assertThat(heard).last().isEqualTo("after 1 Pending Work null 0 success");

        sendLater(Router.of(api));
        api.started.take().completeExceptionally(new IOException("lost"));
        assertThat(heard).last().isEqualTo("failed 2 Pending Work null 4 IOException");
    }

    @Test
    void anAnswerThatIsTooLateHasFailed() throws Exception {
        PendingApi api = observedPendingApi();
        Router impatient = Router.of(RequestLimits.DEFAULT, new PendingLimits(Duration.ofMillis(20), 1), api);

        sendLater(impatient).get(10, TimeUnit.SECONDS);
        api.started.take().completeExceptionally(new IOException("lost"));

        assertThat(heard).hasSize(2).last().isEqualTo("failed 1 Pending Work null 9 OperationException");
    }

    private PendingApi observedPendingApi() {
        Hooks.Builder hooks = new Hooks.Builder();
        hooks.add(recorder);
        return new PendingApi(hooks);
    }

    private Dispatcher api(String name, String operation, String prefix) {
        Hooks.Builder hooks = new Hooks.Builder();
        hooks.add(new Recorder(prefix));
        return new OneOperation(name, operation, hooks);
    }

    private String refused(String path, String body, @Nullable Caller caller) {
        heard.clear();
        recorder.requests = 0;
        post(voice.builder().observer(recorder), path, body, caller);
        assertThat(heard).hasSize(2);
        return heard.get(1);
    }

    private static OperationResponse post(
            VoiceDispatcher.Builder builder, String path, String body, @Nullable Caller caller) {
        return Router.of(builder.build()).dispatch("POST", path, body.getBytes(UTF_8), caller);
    }

    private static CompletableFuture<OperationResponse> sendLater(Router router) {
        return router.dispatchLater("POST", PendingApi.PATH, PendingApi.BODY.getBytes(UTF_8), null)
                .toCompletableFuture();
    }

    /** Keeps the number of each request. */
    private final class Recorder implements OperationObserver<Integer> {
        private final String prefix;
        private int requests;

        Recorder(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public Integer before(ObservedRequest request) {
            heard.add(prefix + "before " + request.route() + " " + request.operationName() + " " + request.caller());
            return ++requests;
        }

        @Override
        public void after(ObservedRequest request, Integer number, OperationResponse response) {
            heard.add(prefix + "after " + number + " " + known(request) + " " + response.status());
        }

        @Override
        public void failed(ObservedRequest request, Integer number, OperationResponse response, Throwable failure) {
            heard.add(prefix + "failed " + number + " " + known(request) + " "
                    + response.status().code() + " " + failure.getClass().getSimpleName());
        }

        private static String known(ObservedRequest request) {
            Caller caller = request.caller();
            return request.api() + " " + request.operationName() + " " + (caller == null ? null : caller.name());
        }
    }
}
