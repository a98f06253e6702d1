package dev.verbatim.sample.voice;

import dev.verbatim.runtime.Capabilities;
import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.runtime.CapabilitySet;
import dev.verbatim.sample.switchboard.Call;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a call's notifications list as its capabilities. */
final class CallCapabilities {
    /**
     * Documented capabilities whose operations this server does not have: a request for one is refused as forbidden. A rule
     * moves to the {@code @Available} of its operation when there is one.
     */
    private static final Map<VoiceCapability, CapabilityRule<Call>> WITHOUT_OPERATION = withoutOperation();

    private CallCapabilities() {}

    /** The capabilities that a call has now. */
    static CapabilitySet<VoiceCapability> of(Call call) {
        Set<VoiceCapability> capabilities = EnumSet.copyOf(WITHOUT_OPERATION.keySet());
        capabilities.removeIf(
                capability -> !Capabilities.isPresent(capability, WITHOUT_OPERATION.get(capability), call));
        capabilities.addAll(VoiceCapability.present(call));
        return CapabilitySet.of(capabilities);
    }

    /** Those that are listed without being operations of this server. */
    static Set<VoiceCapability> listedWithoutOperation() {
        return WITHOUT_OPERATION.keySet();
    }

    private static Map<VoiceCapability, CapabilityRule<Call>> withoutOperation() {
        Map<VoiceCapability, CapabilityRule<Call>> rules = new EnumMap<>(VoiceCapability.class);
        rules.put(VoiceCapability.ATTACH_USER_DATA, new IsNotReleased());
        rules.put(VoiceCapability.UPDATE_USER_DATA, new IsNotReleased());
        rules.put(VoiceCapability.DELETE_USER_DATA, new IsNotReleased());
        rules.put(VoiceCapability.DELETE_USER_DATA_PAIR, new IsNotReleased());
        rules.put(VoiceCapability.SEND_DTMF, new IsActive());
        rules.put(VoiceCapability.INITIATE_CONFERENCE, new IsEstablishedOrHeld());
        rules.put(VoiceCapability.INITIATE_TRANSFER, new IsEstablishedOrHeld());
        rules.put(VoiceCapability.SINGLE_STEP_CONFERENCE, new IsEstablishedOrHeld());
        rules.put(VoiceCapability.SINGLE_STEP_TRANSFER, new IsEstablishedOrHeld());
        rules.put(VoiceCapability.COMPLETE_TRANSFER, new HasHeldPeer());
        rules.put(VoiceCapability.COMPLETE_CONFERENCE, new IsEstablishedWithHeldPeer());
        return rules;
    }
}
