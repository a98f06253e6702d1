package dev.verbatim.runtime.voice;

import dev.verbatim.runtime.Capability;
import dev.verbatim.runtime.spi.Capabilities;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What the resources of the Voice API can offer: every operation that its pages name. */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "voice")
@NullMarked
public enum VoiceCapability implements Capability {
    /** Calls a phone number from a device. */
    DIAL("Dial"),

    /** Ends a call. */
    HANGUP("Hangup"),

    /** Holds one call and continues another one. */
    SWAP_CALLS("SwapCalls");

    static final IsEstablished IS_ESTABLISHED = new IsEstablished();

    private static final Map<String, VoiceCapability> BY_NAME = Capabilities.byName(values());

    private final String operationName;

    VoiceCapability(String operationName) {
        this.operationName = operationName;
    }

    @Override
    public String operationName() {
        return operationName;
    }

    /**
     * {@return the capability of an operation, null if no page names the operation}
     *
     * @param operationName the documented name
     */
    public static @Nullable VoiceCapability of(String operationName) {
        return BY_NAME.get(operationName);
    }

    /**
     * {@return what the resource can do now; a rule that fails counts as absent}
     *
     * @param call the resource, whose lock is held
     */
    public static Set<VoiceCapability> present(Call call) {
        Set<VoiceCapability> present = EnumSet.of(HANGUP);
        if (Capabilities.isPresent(SWAP_CALLS, IS_ESTABLISHED, call)) {
            present.add(SWAP_CALLS);
        }
        return present;
    }

    /**
     * {@return what the resource can do now; a rule that fails counts as absent}
     *
     * @param device the resource, whose lock is held
     */
    public static Set<VoiceCapability> present(Device device) {
        return EnumSet.of(DIAL);
    }
}
