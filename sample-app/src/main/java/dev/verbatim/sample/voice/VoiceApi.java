package dev.verbatim.sample.voice;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.ResourceLocks;
import dev.verbatim.sample.switchboard.AudioControl;
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

    /** Dispatches to a switchboard, whose user names are the names of the callers. */
    public static VoiceDispatcher dispatcher(Switchboard switchboard) {
        VoiceApi api = new VoiceApi(switchboard);
        VoiceDispatcher.Builder builder = VoiceDispatcher.builder()
                .locks(ResourceLocks.of(switchboard.lock()))
                .calls((caller, id) -> switchboard.findCall(caller.name(), id).orElse(null))
                .devices(api::findDevice);
        api.handleCalls(builder);
        new OtherParties(switchboard).handle(builder);
        new DataOfCalls(switchboard.userDataOperations()).handle(builder);
        handleSound(builder, switchboard.audio());
        handleRecordings(builder, switchboard.recordings());
        handlePhones(builder, switchboard.deviceSettings());
        return builder.build();
    }

    private void handleCalls(VoiceDispatcher.Builder builder) {
        builder.dial((device, request) -> Refusals.perform(() -> switchboard.dial(
                        device, request.destination().phoneNumber(), DataOfCalls.given(request.userData()))))
                .answer(call -> Refusals.perform(() -> switchboard.answer(call)))
                .hold(call -> Refusals.perform(() -> switchboard.hold(call)))
                .retrieve(call -> Refusals.perform(() -> switchboard.retrieve(call)))
                .swapCalls((call, otherCall) -> Refusals.perform(() -> switchboard.swap(call, otherCall)))
                .hangup(call -> Refusals.perform(() -> switchboard.hangup(call)));
    }

    private static void handleSound(VoiceDispatcher.Builder builder, AudioControl sound) {
        builder.sendDtmf((call, digits) -> Refusals.perform(() -> sound.sendDigits(call, digits)))
                .muteCall(call -> Refusals.perform(() -> sound.mute(call)))
                .unmuteCall(call -> Refusals.perform(() -> sound.unmute(call)));
    }

    private static void handleRecordings(VoiceDispatcher.Builder builder, Recordings recordings) {
        builder.startCallRecording(call -> Refusals.perform(() -> recordings.start(call)))
                .pauseCallRecording(call -> Refusals.perform(() -> recordings.pause(call)))
                .resumeCallRecording(call -> Refusals.perform(() -> recordings.resume(call)))
                .stopCallRecording(call -> Refusals.perform(() -> recordings.stop(call)));
    }

    private static void handlePhones(VoiceDispatcher.Builder builder, DeviceSettings phones) {
        builder.ready(device -> Refusals.perform(() -> phones.ready(device)))
                .notReady((device, reason) -> Refusals.perform(() -> phones.notReady(device, reason)))
                .doNotDisturbOn(device -> Refusals.perform(() -> phones.doNotDisturb(device)))
                .doNotDisturbOff(device -> Refusals.perform(() -> phones.disturb(device)))
                .forwardCallsOn((device, number) -> Refusals.perform(() -> phones.forward(device, number)))
                .forwardCallsOff(device -> Refusals.perform(() -> phones.stopForwarding(device)));
    }

    private @Nullable Device findDevice(Caller caller, String id) {
        return switchboard
                .directory()
                .user(caller.name())
                .flatMap(user -> user.device(id))
                .orElse(null);
    }
}
