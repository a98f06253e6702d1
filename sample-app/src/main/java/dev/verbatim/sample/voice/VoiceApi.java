package dev.verbatim.sample.voice;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.ResourceLocks;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.sample.switchboard.CallRefusedException;
import dev.verbatim.sample.switchboard.Device;
import dev.verbatim.sample.switchboard.Switchboard;
import java.util.Map;
import java.util.Objects;
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
        return VoiceDispatcher.builder()
                .locks(ResourceLocks.of(switchboard.lock()))
                .calls((caller, id) -> switchboard.findCall(caller.name(), id).orElse(null))
                .devices(api::findDevice)
                .dial(api::dial)
                .answer(call -> perform(() -> switchboard.answer(call)))
                .hold(call -> perform(() -> switchboard.hold(call)))
                .retrieve(call -> perform(() -> switchboard.retrieve(call)))
                .swapCalls((call, otherCall) -> perform(() -> switchboard.swap(call, otherCall)))
                .hangup(call -> perform(() -> switchboard.hangup(call)))
                .build();
    }

    private @Nullable Device findDevice(Caller caller, String id) {
        return switchboard
                .directory()
                .user(caller.name())
                .flatMap(user -> user.device(id))
                .orElse(null);
    }

    private void dial(Device device, DialRequest request) throws OperationException {
        Map<String, String> userData = Objects.requireNonNullElse(request.userData(), Map.of());
        perform(() -> switchboard.dial(device, request.destination().phoneNumber(), userData));
    }

    private static void perform(Step step) throws OperationException {
        try {
            step.perform();
        } catch (CallRefusedException refused) {
            throw new OperationException(status(refused), refused.getMessage());
        }
    }

    private static StatusCode status(CallRefusedException refused) {
        return switch (refused.reason()) {
            case STATE -> StatusCode.NOT_VALID_NOW;
            case VALUE -> StatusCode.OUT_OF_RANGE;
            case UNKNOWN_NUMBER -> StatusCode.NOT_FOUND;
            case BUSY -> StatusCode.IN_USE_ALREADY;
        };
    }

    /** One step of the switchboard. */
    @FunctionalInterface
    private interface Step {
        void perform() throws CallRefusedException;
    }
}
