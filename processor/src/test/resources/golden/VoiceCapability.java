package acme;

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
    /** Answers a call that is ringing at one of the user's devices. */
    ANSWER("Answer"),

    /** Adds data to a call, whether or not it has the keys already. */
    ATTACH_USER_DATA("AttachUserData"),

    /** Finishes a conference: brings the parties of two calls of a user and the user together. */
    COMPLETE_CONFERENCE("CompleteConference"),

    /**
     * Finishes a transfer: brings the parties of two calls of a user together, and ends both calls for the
     * user.
     */
    COMPLETE_TRANSFER("CompleteTransfer"),

    /** Removes all data from a call. */
    DELETE_USER_DATA("DeleteUserData"),

    /** Removes one key from the data of a call, with all the values that it has. */
    DELETE_USER_DATA_PAIR("DeleteUserDataPair"),

    /** Calls a phone number from one of the user's devices. */
    DIAL("Dial"),

    /** Lets new calls make a device ring again, after DoNotDisturbOn. */
    DO_NOT_DISTURB_OFF("DoNotDisturbOff"),

    /** Makes a device busy for new calls. */
    DO_NOT_DISTURB_ON("DoNotDisturbOn"),

    /** Lets new calls make a device ring again, after ForwardCallsOn. */
    FORWARD_CALLS_OFF("ForwardCallsOff"),

    /** Lets new calls make another device ring. */
    FORWARD_CALLS_ON("ForwardCallsOn"),

    /** Ends a call, also one that has not been answered yet and one that is on hold. */
    HANGUP("Hangup"),

    /** Lets the other party of a call wait until the call is continued by Retrieve or SwapCalls. */
    HOLD("Hold"),

    /**
     * Starts a conference: calls the new party first, so that the two can talk about it.
     * CompleteConference finishes the conference.
     */
    INITIATE_CONFERENCE("InitiateConference"),

    /**
     * Starts a transfer: calls the new party first, so that the two can talk about it. CompleteTransfer
     * finishes the transfer.
     */
    INITIATE_TRANSFER("InitiateTransfer"),

    /**
     * Switches the microphone off for a call: the user hears the other parties, and they do not hear the
     * user.
     */
    MUTE_CALL("MuteCall"),

    /** Says that the user of a device is not ready to work. */
    NOT_READY("NotReady"),

    /** Interrupts the recording of a call, which goes on with ResumeCallRecording. */
    PAUSE_CALL_RECORDING("PauseCallRecording"),

    /** Says that the user of a device is ready to work. */
    READY("Ready"),

    /** Ends a conference for one of its parties. */
    REMOVE_PARTICIPANT_FROM_CONFERENCE("RemoveParticipantFromConference"),

    /** Goes on with the recording of a call that was interrupted by PauseCallRecording. */
    RESUME_CALL_RECORDING("ResumeCallRecording"),

    /** Retrieves a call that is on hold. */
    RETRIEVE("Retrieve"),

    /** Plays digits to the other parties of a call, as if they had been pressed on a keypad. */
    SEND_DTMF("SendDtmf"),

    /** Brings somebody else into a call without talking to them first. */
    SINGLE_STEP_CONFERENCE("SingleStepConference"),

    /** Hands a call over to somebody else without talking to them first. */
    SINGLE_STEP_TRANSFER("SingleStepTransfer"),

    /** Starts to record a call. */
    START_CALL_RECORDING("StartCallRecording"),

    /** Ends the recording of a call. */
    STOP_CALL_RECORDING("StopCallRecording"),

    /**
     * Exchanges two calls of a user: the call in the request's path goes on hold, and the call that was on
     * hold is continued in its place.
     */
    SWAP_CALLS("SwapCalls"),

    /** Switches the microphone on again for a call that is muted. */
    UNMUTE_CALL("UnmuteCall"),

    /** Sets data of a call: adds the keys that it does not have, and overwrites those that it has. */
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
