package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Notifications that the page does not document: before, between and after the steps. */
class UndocumentedNotificationTest {
    private static final String EXTRA =
            "{\"data\":{\"messageType\":\"CallStateChangeMessage\",\"notificationType\":\"DtmfSent\"},"
                    + "\"channel\":\"/v2/me/calls\"}";

    private VoiceServer<TestServer> voice;

    @BeforeEach
    void start() {
        voice = VoiceServer.on(TestServer.start());
    }

    @AfterEach
    void stop() {
        voice.close();
    }

    @ParameterizedTest
    @EnumSource(Push.class)
    void afterTheLastStep(Push push) {
        voice.at(10, json -> json + "\n" + EXTRA);

        assertThat(voice.run(voice.server().live(push)).toString())
                .contains(
                        "Step 10, voice/SwapCalls.md:520: a notification that the page does not document came after the "
                                + "last step")
                .contains("\"notificationType\": \"DtmfSent\"")
                .contains("9 of 10 steps");
    }

    @ParameterizedTest
    @EnumSource(Push.class)
    void beforeARequest(Push push) {
        voice.at(4, json -> json + "\n" + EXTRA);

        assertThat(voice.run(voice.server().live(push)).toString())
                .contains("Step 5, voice/SwapCalls.md:338: a notification that the page does not document came before "
                        + "step 5")
                .contains("9 of 10 steps");
    }

    @ParameterizedTest
    @EnumSource(Push.class)
    void beforeTheDocumentedOne(Push push) {
        voice.at(9, json -> EXTRA + "\n" + json);

        assertThat(voice.run(voice.server().live(push)).toString())
                .contains("Step 9, voice/SwapCalls.md:468: a notification that the page does not document came before "
                        + "step 9")
                .contains("9 of 10 steps");
    }

    @Test
    void theSameOneTwice() {
        voice.at(9, json -> json + "\n" + json);

        assertThat(voice.run().toString())
                .contains("Step 10, voice/SwapCalls.md:520: a notification that the page does not document came before "
                        + "step 10")
                .contains("9 of 10 steps");
    }

    @Test
    void onAChannelWithoutASubscription() {
        voice.at(10, json -> json + "\n" + EXTRA.replace("/v2/me/calls", "/v2/me/devices"));

        assertThat(voice.run().toString()).contains("came after the last step").contains("\"/v2/me/devices\"");
    }

    /** The server sends the last notification from another thread, long after its response. */
    @Test
    void sentAfterTheResponse() {
        CountDownLatch replayIsThrough = new CountDownLatch(1);
        CompletableFuture<Void> outbox = CompletableFuture.runAsync(() -> {
            await(replayIsThrough);
            voice.server().send("/v2/me/calls", "{\"notificationType\":\"DtmfSent\"}");
        });
        ReplayReport report = voice.replay()
                .flush(session -> {
                    if (voice.received().size() == 4) {
                        replayIsThrough.countDown();
                        outbox.get();
                    }
                })
                .against(voice.live());

        assertThat(report.toString()).contains("came after the last step").contains("9 of 10 steps");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
