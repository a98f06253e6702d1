package dev.verbatim.runtime.voice;

import dev.verbatim.runtime.Capability;
import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.runtime.spi.Capabilities;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The capabilities of the Voice API. */
public enum VoiceCapability implements Capability {
    DIAL("Dial"),
    HANGUP("Hangup"),
    SWAP_CALLS("SwapCalls");

    private static final Map<String, VoiceCapability> BY_NAME = Capabilities.byName(values());

    static final CapabilityRule<Call> IS_ESTABLISHED = new IsEstablished();

    private final String operationName;

    VoiceCapability(String operationName) {
        this.operationName = operationName;
    }

    @Override
    public String operationName() {
        return operationName;
    }

    /** The capability of an operation; {@code null} if the API has no such operation. */
    public static @Nullable VoiceCapability of(String operationName) {
        return BY_NAME.get(operationName);
    }

    /** The capabilities that a call has now. */
    public static Set<VoiceCapability> present(Call call) {
        Set<VoiceCapability> present = EnumSet.of(HANGUP);
        if (Capabilities.isPresent(SWAP_CALLS, IS_ESTABLISHED, call)) {
            present.add(SWAP_CALLS);
        }
        return present;
    }

    /** The capabilities that a device has now. */
    public static Set<VoiceCapability> present(Device device) {
        return EnumSet.of(DIAL);
    }
}
