package dev.verbatim.sample.server;

import static dev.verbatim.sample.switchboard.CallState.ESTABLISHED;
import static dev.verbatim.sample.switchboard.CallState.RINGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.client.OperationFailure;
import dev.verbatim.client.Subscription;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.sample.switchboard.CallChange;
import dev.verbatim.sample.switchboard.RecordingState;
import dev.verbatim.sample.voice.CallStateChangeMessage;
import dev.verbatim.sample.voice.CallStateChangeMessage.Call;
import dev.verbatim.sample.voice.DeviceStateChangeMessage;
import dev.verbatim.sample.voice.VoiceFailure;
import dev.verbatim.sample.voice.VoiceNotification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations of a single user on the generated client: what they announce, and how they fail. */
class ClientOperationsTest {
    private ContactCentre centre;
    private VoiceUser dave;

    @BeforeEach
    void start() throws Exception {
        centre = new ContactCentre();
        dave = new VoiceUser(centre, "dave", "5008");
    }

    @AfterEach
    void stop() {
        dave.close();
        centre.close();
    }

    @Test
    void userDataIsAttachedUpdatedAndDeleted() throws Exception {
        Call call = talking();

        dave.voice.attachUserData(call.id(), Map.of("CaseNumber", "A-1047"));
        assertThat(changed(CallChange.USER_DATA).userData()).containsEntry("CaseNumber", "A-1047");
        dave.voice.updateUserData(call.id(), Map.of("CaseNumber", "B-1"));
        assertThat(changed(CallChange.USER_DATA).userData()).containsEntry("CaseNumber", "B-1");
        dave.voice.deleteUserDataPair(call.id(), "CaseNumber");
        assertThat(changed(CallChange.USER_DATA).userData()).isNull();
    }

    @Test
    void aCallIsRecorded() throws Exception {
        Call call = talking();

        dave.voice.startCallRecording(call.id());
        assertThat(changed(CallChange.RECORDING).recordingState().is(RecordingState.RECORDING))
                .isTrue();
        dave.voice.pauseCallRecording(call.id());
        assertThat(changed(CallChange.RECORDING).recordingState().is(RecordingState.PAUSED))
                .isTrue();
    }

    @Test
    void aDeviceIsNotReadyAndReadyAgain() throws Exception {
        dave.voice.notReady(dave.device, "Lunch");
        assertThat(dave.hears(DeviceStateChangeMessage.class).devices().get(0).id())
                .isEqualTo(dave.device);
        dave.voice.ready(dave.device);
        dave.hears(DeviceStateChangeMessage.class);
    }

    @Test
    void notificationsOfOneCallAreHeardAlone() throws Exception {
        Call call = talking();
        List<VoiceNotification> heard = new CopyOnWriteArrayList<>();
        Subscription ofCall = dave.voice.onNotificationOf(call.uri(), heard::add);

        dave.voice.notReady(dave.device, "Lunch");
        dave.voice.hold(call.id());
        dave.hears(DeviceStateChangeMessage.class);
        dave.hears(CallStateChangeMessage.class);
        ofCall.close();
        dave.voice.retrieve(call.id());
        dave.hears(CallStateChangeMessage.class);

        assertThat(heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        CallStateChangeMessage.class,
                        message -> assertThat(message.call().id()).isEqualTo(call.id()));
    }

    @Test
    void whatIsNotPossibleNowIsRefused() throws Exception {
        Call call = talking();

        assertThatExceptionOfType(VoiceFailure.NotValidNow.class)
                .isThrownBy(() -> dave.voice.retrieve(call.id()))
                .satisfies(failure -> assertThat(failure.status()).isEqualTo(StatusCode.NOT_VALID_NOW))
                .withMessageContaining("Retrieve");
    }

    @Test
    void aCallThatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(VoiceFailure.NotFound.class).isThrownBy(() -> dave.voice.hangup("x?y=1#z"));
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> dave.voice.async().hangup("nobody").join())
                .withCauseInstanceOf(VoiceFailure.NotFound.class);
    }

    @Test
    void aUserWithoutTheFeatureIsRefused() {
        try (VoiceUser trainee = new VoiceUser(centre, "trainee", "5002")) {
            assertThatExceptionOfType(OperationFailure.class)
                    .isThrownBy(() -> trainee.voice.ready(trainee.device))
                    .satisfies(failure -> assertThat(failure.status()).isEqualTo(StatusCode.NOT_PERMITTED));
        }
    }

    private Call talking() throws Exception {
        centre.ring("5000", "5008");
        Call call = dave.hears(RINGING);
        dave.voice.answer(call.id());
        return dave.hears(ESTABLISHED);
    }

    private Call changed(CallChange change) throws InterruptedException {
        CallStateChangeMessage message = dave.hears(CallStateChangeMessage.class);
        assertThat(message.notificationType().is(change)).isTrue();
        return message.call();
    }
}
