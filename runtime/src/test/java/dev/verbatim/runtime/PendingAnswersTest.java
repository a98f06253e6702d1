package dev.verbatim.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Handlers that answer later. */
class PendingAnswersTest {
    private final PendingApi api = new PendingApi();
    private final Router router = Router.of(api);

    @Test
    void anAnswerComesWhenTheHandlerHasIt() throws Exception {
        CompletableFuture<OperationResponse> answer = send(router);
        CompletableFuture<String> handler = started();
        assertThat(answer).isNotDone();

        handler.complete("done");

        assertThat(answer)
                .isCompletedWithValueMatching(
                        response -> response.toString().equals("200 {\"statusCode\":0,\"text\":\"done\"}"));
    }

    @Test
    void aCallerThatWantsAnAnswerNowWaits() throws Exception {
        FutureTask<OperationResponse> waiting =
                new FutureTask<>(() -> router.dispatch("POST", PendingApi.PATH, PendingApi.BODY.getBytes(UTF_8), null));
        new Thread(waiting).start();

        started().complete("done");

        assertThat(waiting.get(10, TimeUnit.SECONDS).status()).isEqualTo(StatusCode.SUCCESS);
    }

    @Test
    void aStatusOfTheHandlersOwnIsTheAnswer() throws Exception {
        CompletableFuture<OperationResponse> answer = send(router);

        started()
                .completeExceptionally(new CompletionException(
                        new CompletionException(new OperationException(StatusCode.IN_USE_ALREADY, "robot 7 is busy"))));

        assertThat(answer.join().toString()).isEqualTo("200 {\"statusCode\":19,\"statusMessage\":\"robot 7 is busy\"}");
    }

    @Test
    void anyOtherFailureIsAnInternalErrorThatTellsNothing() throws Exception {
        CompletableFuture<OperationResponse> answer = send(router);

        started().completeExceptionally(new IllegalStateException("password=secret"));

        assertThat(answer.join().status()).isEqualTo(StatusCode.INTERNAL_ERROR);
        assertThat(answer.join().toString()).doesNotContain("secret");
    }

    @Test
    void anAnswerThatIsTooLateIsNotWaitedFor() throws Exception {
        Router impatient = Router.of(RequestLimits.DEFAULT, new PendingLimits(Duration.ofMillis(20), 1), api);

        OperationResponse answer = send(impatient).get(10, TimeUnit.SECONDS);

        assertThat(answer.toString())
                .isEqualTo("503 {\"statusCode\":9,\"statusMessage\":"
                        + "\"the operation has not ended after 20 ms and may still do so\"}");
        // The handler's own stage is not touched, and there is room again.
        assertThat(started()).isNotDone();
        send(impatient);
        assertThat(started()).isNotDone();
    }

    @Test
    void beyondTheLimitNoHandlerIsCalled() throws Exception {
        Router small = Router.of(RequestLimits.DEFAULT, new PendingLimits(Duration.ofSeconds(30), 1), api);
        CompletableFuture<OperationResponse> first = send(small);
        CompletableFuture<String> handler = started();

        assertThat(send(small).join().status()).isEqualTo(StatusCode.PROCESSING_INCOMPLETE);
        assertThat(api.started).isEmpty();

        handler.complete("done");
        assertThat(first).isDone();
        send(small);
        assertThat(api.started).hasSize(1);
    }

    private CompletableFuture<String> started() throws InterruptedException {
        CompletableFuture<String> handler = api.started.poll(10, TimeUnit.SECONDS);
        assertThat(handler).isNotNull();
        return handler;
    }

    private static CompletableFuture<OperationResponse> send(Router router) {
        byte[] body = PendingApi.BODY.getBytes(UTF_8);
        return router.dispatchLater("POST", PendingApi.PATH, body, null).toCompletableFuture();
    }
}
