package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.verbatim.runtime.voice.Call;
import dev.verbatim.runtime.voice.Device;
import dev.verbatim.runtime.voice.VoiceDispatcher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Two requests that are both valid when they come, until the first has been served. */
class StaleCapabilityTest {
    private static final byte[] SWAP = Voice.SWAP.getBytes(StandardCharsets.UTF_8);

    private final Call call = new Call("S", "Established");
    private final CountDownLatch acting = new CountDownLatch(1);
    private final CountDownLatch acted = new CountDownLatch(1);

    private final Router router = Router.of(VoiceDispatcher.builder()
            .calls((caller, id) -> id.equals("S") ? call : new Call(id, "Held"))
            .devices((caller, id) -> new Device(id))
            .dial((device, request) -> {})
            .hangup((released, context) -> {})
            .swapCalls((swapped, other) -> {
                acting.countDown();
                await(acted);
                swapped.become("Held");
            })
            .build());

    @Test
    void refusesTheSecondSinceTheFirstHasTakenTheCapability() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            FutureTask<OperationResponse> first = new FutureTask<>(this::swap);
            FutureTask<OperationResponse> second = new FutureTask<>(this::swap);
            new Thread(first).start();
            acting.await();
            Thread waiting = new Thread(second);
            waiting.start();
            while (waiting.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            acted.countDown();
            assertThat(first.get().status()).isEqualTo(StatusCode.SUCCESS);
            assertThat(second.get().status()).isEqualTo(StatusCode.NOT_VALID_NOW);
        });
    }

    private OperationResponse swap() {
        return router.dispatch("POST", "/api/v2/me/calls/S", SWAP, User.AGENT);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
