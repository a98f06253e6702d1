package dev.verbatim.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.verbatim.runtime.spi.Hooks;
import dev.verbatim.runtime.voice.VoiceDispatcher;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An application's exceptions as documented failures. */
class ExceptionMapperTest {
    private static final String DIAL = "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"1\"}}";

    private final Voice voice = new Voice();

    @Test
    void aRegisteredExceptionIsTheFailureThatItsMapperMakes() {
        assertThat(dial(new IOException("busy"), builder -> builder.onException(IOException.class, inUse())))
                .hasToString("200 {\"statusCode\":19,\"statusMessage\":\"busy\"}");
    }

    @Test
    void aSubclassIsMappedToo() {
        assertThat(dial(
                        new FileNotFoundException("no file"),
                        builder -> builder.onException(IOException.class, inUse())))
                .hasToString("200 {\"statusCode\":19,\"statusMessage\":\"no file\"}");
    }

    @Test
    void theMostSpecificClassWinsInAnyOrder() {
        ExceptionMapper<Exception> notFound =
                failure -> new OperationException(StatusCode.NOT_FOUND, failure.getMessage());
        UnaryOperator<VoiceDispatcher.Builder> first = builder -> builder.onException(Exception.class, inUse())
                .onException(IOException.class, notFound)
                .onException(RuntimeException.class, inUse());
        UnaryOperator<VoiceDispatcher.Builder> last =
                builder -> builder.onException(IOException.class, notFound).onException(Exception.class, inUse());

        assertThat(dial(new FileNotFoundException("x"), first).status()).isEqualTo(StatusCode.NOT_FOUND);
        assertThat(dial(new FileNotFoundException("x"), last).status()).isEqualTo(StatusCode.NOT_FOUND);
    }

    @Test
    void anyOtherExceptionIsStillAnInternalError() {
        assertThat(dial(
                        new IllegalStateException("secret"),
                        builder -> builder.onException(IOException.class, inUse())))
                .hasToString("200 {\"statusCode\":4,\"statusMessage\":\"internal error, incident 1\"}");
    }

    @Test
    void errorsAreNotMapped() {
        voice.dial = (device, request) -> {
            throw new AssertionError("secret");
        };
        assertThat(dial(voice.builder().onException(Exception.class, inUse())).status())
                .isEqualTo(StatusCode.INTERNAL_ERROR);
    }

    @Test
    void anOperationExceptionKeepsItsStatus() {
        assertThat(dial(
                                new OperationException(StatusCode.READ_ONLY, null),
                                builder -> builder.onException(Exception.class, inUse()))
                        .status())
                .isEqualTo(StatusCode.READ_ONLY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> voice.builder().onException(OperationException.class, failure -> failure))
                .withMessageContaining("has a status of its own");
    }

    @Test
    void aClassHasOneMapper() {
        VoiceDispatcher.Builder builder = voice.builder().onException(IOException.class, inUse());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.onException(IOException.class, inUse()))
                .withMessageContaining("java.io.IOException has an exception mapper already");
    }

    @Test
    void aMapperThatFailsIsAnInternalErrorOfWhichTheLogHasBoth() {
        IOException failure = new IOException("secret");
        OperationResponse response = dial(
                failure,
                builder -> builder.onException(IOException.class, some -> {
                    throw new IllegalStateException("the mapper");
                }));
        assertThat(response.status()).isEqualTo(StatusCode.INTERNAL_ERROR);
        assertThat(failure.getSuppressed()).singleElement().asString().contains("the mapper");
    }

    @Test
    void whatResolversThrowIsMappedToo() {
        VoiceDispatcher.Builder builder = voice.builder()
                .devices((caller, id) -> {
                    throw new IllegalStateException("the directory is down");
                })
                .onException(IllegalStateException.class, inUse());
        assertThat(dial(builder).status()).isEqualTo(StatusCode.IN_USE_ALREADY);
    }

    @Test
    void whatTheStageOfAHandlerFailsWithIsMappedToo() throws InterruptedException {
        Hooks.Builder hooks = new Hooks.Builder();
        hooks.add(IOException.class, inUse());
        PendingApi api = new PendingApi(hooks);
        CompletableFuture<OperationResponse> answer = Router.of(api)
                .dispatchLater("POST", PendingApi.PATH, PendingApi.BODY.getBytes(UTF_8), null)
                .toCompletableFuture();

        api.started.take().completeExceptionally(new CompletionException(new FileNotFoundException("busy")));

        assertThat(answer.join()).hasToString("200 {\"statusCode\":19,\"statusMessage\":\"busy\"}");
    }

    private static ExceptionMapper<Exception> inUse() {
        return failure -> new OperationException(StatusCode.IN_USE_ALREADY, failure.getMessage());
    }

    private OperationResponse dial(Exception failure, UnaryOperator<VoiceDispatcher.Builder> hooks) {
        voice.dial = (device, request) -> {
            throw failure;
        };
        return dial(hooks.apply(voice.builder()));
    }

    private static OperationResponse dial(VoiceDispatcher.Builder builder) {
        return Router.of(builder.build())
                .dispatch("POST", "/api/v2/me/devices/D/calls", DIAL.getBytes(UTF_8), User.AGENT);
    }
}
