package acme;

import dev.verbatim.runtime.Capabilities;
import dev.verbatim.runtime.Capability;
import dev.verbatim.runtime.VerbatimGenerated;
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
    /** Takes a call that is ringing at one of the user's devices. */
    ANSWER("Answer"),

    /** AttachUserData, which has no page. */
    ATTACH_USER_DATA("AttachUserData"),

    /** CompleteConference, which has no page. */
    COMPLETE_CONFERENCE("CompleteConference"),

    /** CompleteTransfer, which has no page. */
    COMPLETE_TRANSFER("CompleteTransfer"),

    /** DeleteUserData, which has no page. */
    DELETE_USER_DATA("DeleteUserData"),

    /** DeleteUserDataPair, which has no page. */
    DELETE_USER_DATA_PAIR("DeleteUserDataPair"),

    /** Calls a phone number from one of the user's devices. */
    DIAL("Dial"),

    /** Ends a call, also one that has not been answered yet and one that is on hold. */
    HANGUP("Hangup"),

    /** Lets the other party of a call wait until the call is continued by Retrieve or SwapCalls. */
    HOLD("Hold"),

    /** InitiateConference, which has no page. */
    INITIATE_CONFERENCE("InitiateConference"),

    /** InitiateTransfer, which has no page. */
    INITIATE_TRANSFER("InitiateTransfer"),

    /** Continues a call that is on hold. */
    RETRIEVE("Retrieve"),

    /** SendDtmf, which has no page. */
    SEND_DTMF("SendDtmf"),

    /** SingleStepConference, which has no page. */
    SINGLE_STEP_CONFERENCE("SingleStepConference"),

    /** SingleStepTransfer, which has no page. */
    SINGLE_STEP_TRANSFER("SingleStepTransfer"),

    /**
     * Exchanges two calls of a user: the call in the request's path goes on hold, and the call that was on
     * hold is continued in its place.
     */
    SWAP_CALLS("SwapCalls"),

    /** UpdateUserData, which has no page. */
    UPDATE_USER_DATA("UpdateUserData");

    static final HasHeldPeer HAS_HELD_PEER = new HasHeldPeer();

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
        Set<VoiceCapability> present = EnumSet.of(HANGUP, HOLD);
        if (Capabilities.isPresent(SWAP_CALLS, HAS_HELD_PEER, call)) {
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
