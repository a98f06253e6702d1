package dev.verbatim.sample.voice;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.state.OutcomeUnknownException;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.sample.switchboard.AudioControl;
import dev.verbatim.sample.switchboard.CallRefusedException;
import dev.verbatim.sample.switchboard.Device;
import dev.verbatim.sample.switchboard.DeviceSettings;
import dev.verbatim.sample.switchboard.Recordings;
import dev.verbatim.sample.switchboard.Switchboard;
import org.jspecify.annotations.Nullable;

/** Connects the operations of the Voice API to a switchboard. */
public final class VoiceApi {
    private final Switchboard switchboard;

    private VoiceApi(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /**
     * Returns a dispatcher for a switchboard. The names of its users are those of the callers.
     *
     * @param observers observe every request
     */
    public static VoiceDispatcher dispatcher(Switchboard switchboard, OperationObserver<?>... observers) {
        VoiceApi api = new VoiceApi(switchboard);
        VoiceDispatcher.Builder builder = VoiceDispatcher.builder()
                .locks(switchboard.locks())
                .calls((caller, id) -> switchboard.findCall(caller.name(), id).orElse(null))
                .devices(api::findDevice)
                .onException(CallRefusedException.class, RefusalMapper::failure)
                .onException(StateUnavailableException.class, RefusalMapper::failure)
                .onException(OutcomeUnknownException.class, RefusalMapper::failure);
        for (OperationObserver<?> observer : observers) {
            builder.observer(observer);
        }
        api.handleCalls(builder);
        new TransferAndConferenceHandlers(switchboard).handle(builder);
        new UserDataHandlers(switchboard.userDataOperations()).handle(builder);
        handleAudio(builder, switchboard.audio());
        handleRecordings(builder, switchboard.recordings());
        handleDevices(builder, switchboard.deviceSettings());
        return builder.build();
    }

    private void handleCalls(VoiceDispatcher.Builder builder) {
        builder.dial((device, request) -> switchboard.dial(
                        device, request.destination().phoneNumber(), UserDataHandlers.given(request.userData())))
                .answer(switchboard::answer)
                .hold(switchboard::hold)
                .retrieve(switchboard::retrieve)
                .swapCalls(switchboard::swap)
                .hangup(switchboard::hangup);
    }

    private static void handleAudio(VoiceDispatcher.Builder builder, AudioControl audio) {
        builder.sendDtmf(audio::sendDigits).muteCall(audio::mute).unmuteCall(audio::unmute);
    }

    private static void handleRecordings(VoiceDispatcher.Builder builder, Recordings recordings) {
        builder.startCallRecording(recordings::start)
                .pauseCallRecording(recordings::pause)
                .resumeCallRecording(recordings::resume)
                .stopCallRecording(recordings::stop);
    }

    private static void handleDevices(VoiceDispatcher.Builder builder, DeviceSettings settings) {
        builder.ready(settings::ready)
                .notReady(settings::notReady)
                .doNotDisturbOn(settings::doNotDisturb)
                .doNotDisturbOff(settings::disturb)
                .forwardCallsOn(settings::forward)
                .forwardCallsOff(settings::stopForwarding);
    }

    private @Nullable Device findDevice(Caller caller, String id) {
        return switchboard
                .directory()
                .user(caller.name())
                .flatMap(user -> user.device(id))
                .orElse(null);
    }
}
