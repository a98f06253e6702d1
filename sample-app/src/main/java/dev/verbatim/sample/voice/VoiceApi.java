package dev.verbatim.sample.voice;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.ResourceLocks;
import dev.verbatim.sample.switchboard.AudioControl;
import dev.verbatim.sample.switchboard.CallRefusedException;
import dev.verbatim.sample.switchboard.Device;
import dev.verbatim.sample.switchboard.DeviceSettings;
import dev.verbatim.sample.switchboard.Recordings;
import dev.verbatim.sample.switchboard.Switchboard;
import org.jspecify.annotations.Nullable;

/** The operations of the Voice API, on a switchboard. */
public final class VoiceApi {
    private final Switchboard switchboard;

    private VoiceApi(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /**
     * Dispatches to a switchboard, whose user names are the names of the callers.
     *
     * @param observers hear of every request
     */
    public static VoiceDispatcher dispatcher(Switchboard switchboard, OperationObserver<?>... observers) {
        VoiceApi api = new VoiceApi(switchboard);
        VoiceDispatcher.Builder builder = VoiceDispatcher.builder()
                .locks(ResourceLocks.of(switchboard.lock()))
                .calls((caller, id) -> switchboard.findCall(caller.name(), id).orElse(null))
                .devices(api::findDevice)
                .onException(CallRefusedException.class, Refusals::failure);
        for (OperationObserver<?> observer : observers) {
            builder.observer(observer);
        }
        api.handleCalls(builder);
        new OtherParties(switchboard).handle(builder);
        new DataOfCalls(switchboard.userDataOperations()).handle(builder);
        handleSound(builder, switchboard.audio());
        handleRecordings(builder, switchboard.recordings());
        handlePhones(builder, switchboard.deviceSettings());
        return builder.build();
    }

    private void handleCalls(VoiceDispatcher.Builder builder) {
        builder.dial((device, request) -> switchboard.dial(
                        device, request.destination().phoneNumber(), DataOfCalls.given(request.userData())))
                .answer(switchboard::answer)
                .hold(switchboard::hold)
                .retrieve(switchboard::retrieve)
                .swapCalls(switchboard::swap)
                .hangup(switchboard::hangup);
    }

    private static void handleSound(VoiceDispatcher.Builder builder, AudioControl sound) {
        builder.sendDtmf(sound::sendDigits).muteCall(sound::mute).unmuteCall(sound::unmute);
    }

    private static void handleRecordings(VoiceDispatcher.Builder builder, Recordings recordings) {
        builder.startCallRecording(recordings::start)
                .pauseCallRecording(recordings::pause)
                .resumeCallRecording(recordings::resume)
                .stopCallRecording(recordings::stop);
    }

    private static void handlePhones(VoiceDispatcher.Builder builder, DeviceSettings phones) {
        builder.ready(phones::ready)
                .notReady(phones::notReady)
                .doNotDisturbOn(phones::doNotDisturb)
                .doNotDisturbOff(phones::disturb)
                .forwardCallsOn(phones::forward)
                .forwardCallsOff(phones::stopForwarding);
    }

    private @Nullable Device findDevice(Caller caller, String id) {
        return switchboard
                .directory()
                .user(caller.name())
                .flatMap(user -> user.device(id))
                .orElse(null);
    }
}
