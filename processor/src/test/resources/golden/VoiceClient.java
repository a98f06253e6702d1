package acme;

import dev.verbatim.client.Awaited;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.Subscription;
import dev.verbatim.client.spi.ClientApi;
import dev.verbatim.client.spi.ClientCalls;
import dev.verbatim.client.spi.ClientOperation;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.spi.RuntimeVersion;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Sends the requests of the Voice API, and receives its notifications. Thread-safe. */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "voice")
@NullMarked
public final class VoiceClient implements AutoCloseable {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    private static final ClientApi<VoiceNotification> API = new ClientApi<>(
            "Voice",
            Envelope.WEBSERVICES,
            false,
            notifications(),
            Set.of("/v2/me/calls", "/v2/me/devices"),
            VoiceNotification.Unknown::new,
            VoiceFailure::of);

    private final ClientCalls<VoiceNotification> calls;
    private final Async async;

    private VoiceClient(ClientCalls<VoiceNotification> calls) {
        this.calls = calls;
        this.async = new Async(calls);
    }

    /**
     * Opens a client. If it receives notifications, it returns when they are subscribed to.
     *
     * @param options where to connect, and how
     * @return the client, to be closed
     * @throws dev.verbatim.client.ClientException if the server cannot be reached, or refuses
     */
    public static VoiceClient open(ClientOptions options) {
        return new VoiceClient(ClientCalls.open(API, options));
    }

    /**
     * Answers a call that is ringing at one of the user's devices.
     *
     * <p>Documented in voice/Answer.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Ringing.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void answer(String id) {
        this.calls.call(Operations.ANSWER, new AnswerRequest(), id);
    }

    /**
     * Adds data to a call, whether or not it has the keys already.
     *
     * <p>Documented in voice/AttachUserData.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param userData Mandatory. A JSON object with key/value data for the call, keys and values being
     *     strings. The call has them in addition to those that it has.
     * @throws VoiceFailure.ParameterMissing Status 1: The request has no userData.
     * @throws VoiceFailure.NotValidNow Status 2: The call is released.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure.OutOfRange Status 10: A parameter has a wrong type, or the call's data would
     *     have more than 16,384 characters, keys and values together.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void attachUserData(String id, Map<String, String> userData) {
        this.calls.call(Operations.ATTACH_USER_DATA, new AttachUserDataRequest(userData), id);
    }

    /**
     * Finishes a conference: brings the parties of two calls of a user and the user together.
     *
     * <p>Documented in voice/CompleteConference.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param consultCallUri Optional. The URI of the consult call: the call in the path itself, or the one
     *     that is on hold. Its path alone names the call, whatever the scheme, host and port. When it is left
     *     out, the calls are found as described above. Null if left out.
     * @throws VoiceFailure.NotValidNow Status 2: The call in the path is not Established, or there is no
     *     call on hold to join with it, or the call that consultCallUri names is not such a call.
     * @throws VoiceFailure.NotFound Status 6: The path or consultCallUri names no call of this user.
     * @throws VoiceFailure.OutOfRange Status 10: consultCallUri is not the URI of a call.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void completeConference(String id, @Nullable String consultCallUri) {
        this.calls.call(Operations.COMPLETE_CONFERENCE, new CompleteConferenceRequest(consultCallUri), id);
    }

    /**
     * Finishes a transfer: brings the parties of two calls of a user together, and ends both calls for the
     * user.
     *
     * <p>Documented in voice/CompleteTransfer.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param consultCallUri Optional. The URI of the consult call: the call in the path itself, or the one
     *     that is on hold. Its path alone names the call, whatever the scheme, host and port. When it is left
     *     out, the calls are found as described above. Null if left out.
     * @throws VoiceFailure.NotValidNow Status 2: The call in the path is neither Dialing nor Established,
     *     or there is no call on hold to join with it, or the call that consultCallUri names is not such a
     *     call.
     * @throws VoiceFailure.NotFound Status 6: The path or consultCallUri names no call of this user.
     * @throws VoiceFailure.OutOfRange Status 10: consultCallUri is not the URI of a call.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void completeTransfer(String id, @Nullable String consultCallUri) {
        this.calls.call(Operations.COMPLETE_TRANSFER, new CompleteTransferRequest(consultCallUri), id);
    }

    /**
     * Removes all data from a call.
     *
     * <p>Documented in voice/DeleteUserData.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: The call is released.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void deleteUserData(String id) {
        this.calls.call(Operations.DELETE_USER_DATA, new DeleteUserDataRequest(), id);
    }

    /**
     * Removes one key from the data of a call, with all the values that it has.
     *
     * <p>Documented in voice/DeleteUserDataPair.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param key Mandatory. The key to remove, written as it was attached.
     * @throws VoiceFailure.ParameterMissing Status 1: The request has no key.
     * @throws VoiceFailure.NotValidNow Status 2: The call is released.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure.OutOfRange Status 10: key is no string.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void deleteUserDataPair(String id, String key) {
        this.calls.call(Operations.DELETE_USER_DATA_PAIR, new DeleteUserDataPairRequest(key), id);
    }

    /**
     * Calls a phone number from one of the user's devices.
     *
     * <p>Documented in voice/Dial.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param request the parameters
     * @throws VoiceFailure.ParameterMissing Status 1: The request has no destination.
     * @throws VoiceFailure.NotFound Status 6: The path names no device of this user, or no phone has the
     *     number.
     * @throws VoiceFailure.OutOfRange Status 10: A parameter has a wrong type, the destination has no
     *     phoneNumber, the number is that of one of the user's own devices, or userData has more than 16,384
     *     characters.
     * @throws VoiceFailure.InUseAlready Status 19: The number is busy: the phone has eight calls already,
     *     or it does not want to be disturbed.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void dial(String id, DialRequest request) {
        this.calls.call(Operations.DIAL, request, id);
    }

    /**
     * Lets new calls make a device ring again, after DoNotDisturbOn.
     *
     * <p>Documented in voice/DoNotDisturbOff.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: It is switched off already.
     * @throws VoiceFailure.NotFound Status 6: The path names no device of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void doNotDisturbOff(String id) {
        this.calls.call(Operations.DO_NOT_DISTURB_OFF, new DoNotDisturbOffRequest(), id);
    }

    /**
     * Makes a device busy for new calls.
     *
     * <p>Documented in voice/DoNotDisturbOn.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: It is switched on already.
     * @throws VoiceFailure.NotFound Status 6: The path names no device of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void doNotDisturbOn(String id) {
        this.calls.call(Operations.DO_NOT_DISTURB_ON, new DoNotDisturbOnRequest(), id);
    }

    /**
     * Lets new calls make a device ring again, after ForwardCallsOn.
     *
     * <p>Documented in voice/ForwardCallsOff.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: Calls are not forwarded.
     * @throws VoiceFailure.NotFound Status 6: The path names no device of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void forwardCallsOff(String id) {
        this.calls.call(Operations.FORWARD_CALLS_OFF, new ForwardCallsOffRequest(), id);
    }

    /**
     * Lets new calls make another device ring.
     *
     * <p>Documented in voice/ForwardCallsOn.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param destination Mandatory. The number of the device that is to ring. It can be another one of the
     *     same user.
     * @throws VoiceFailure.ParameterMissing Status 1: The request has no destination.
     * @throws VoiceFailure.NotValidNow Status 2: Calls are forwarded already. To change the destination,
     *     send ForwardCallsOff first.
     * @throws VoiceFailure.NotFound Status 6: The path names no device of this user, or no phone has the
     *     number.
     * @throws VoiceFailure.OutOfRange Status 10: destination is no string, or the number of the device
     *     itself.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void forwardCallsOn(String id, String destination) {
        this.calls.call(Operations.FORWARD_CALLS_ON, new ForwardCallsOnRequest(destination), id);
    }

    /**
     * Ends a call, also one that has not been answered yet and one that is on hold.
     *
     * <p>Documented in voice/Hangup.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: The call is Ringing.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user, or one that is
     *     released.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void hangup(String id) {
        this.calls.call(Operations.HANGUP, new HangupRequest(), id);
    }

    /**
     * Lets the other party of a call wait until the call is continued by Retrieve or SwapCalls.
     *
     * <p>Documented in voice/Hold.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Established.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void hold(String id) {
        this.calls.call(Operations.HOLD, new HoldRequest(), id);
    }

    /**
     * Starts a conference: calls the new party first, so that the two can talk about it.
     * CompleteConference finishes the conference.
     *
     * <p>Documented in voice/InitiateConference.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param destination Mandatory. A JSON object with the number to call as its phoneNumber.
     * @param location Optional. The site to place the call from. It matters only on outside lines; calls
     *     between two phones of this switchboard ignore it. Null if left out.
     * @param userData Optional. A JSON object with key/value data, keys and values being strings. The
     *     consult call has it in addition to the data of the original call. Null if left out.
     * @throws VoiceFailure.ParameterMissing Status 1: The request has no destination.
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Established and not Held, or it is Held
     *     and nobody has answered it.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user, or no phone has the
     *     number.
     * @throws VoiceFailure.OutOfRange Status 10: A parameter has a wrong type, the destination has no
     *     phoneNumber, the number is that of the user or of another party of the call, or the data would have
     *     more than 16,384 characters.
     * @throws VoiceFailure.InUseAlready Status 19: The number is busy: the phone has eight calls already,
     *     it does not want to be disturbed, or its calls are forwarded to somebody who takes part in the call.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void initiateConference(
            String id,
            InitiateConferenceRequest.Destination destination,
            @Nullable String location,
            @Nullable Map<String, String> userData) {
        this.calls.call(
                Operations.INITIATE_CONFERENCE, new InitiateConferenceRequest(destination, location, userData), id);
    }

    /**
     * Starts a transfer: calls the new party first, so that the two can talk about it. CompleteTransfer
     * finishes the transfer.
     *
     * <p>Documented in voice/InitiateTransfer.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param destination Mandatory. A JSON object with the number to call as its phoneNumber.
     * @param location Optional. The site to place the call from. It matters only on outside lines; calls
     *     between two phones of this switchboard ignore it. Null if left out.
     * @param userData Optional. A JSON object with key/value data, keys and values being strings. The
     *     consult call has it in addition to the data of the original call. Null if left out.
     * @throws VoiceFailure.ParameterMissing Status 1: The request has no destination.
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Established and not Held, or it is Held
     *     and nobody has answered it.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user, or no phone has the
     *     number.
     * @throws VoiceFailure.OutOfRange Status 10: A parameter has a wrong type, the destination has no
     *     phoneNumber, the number is that of the user or of another party of the call, or the data would have
     *     more than 16,384 characters.
     * @throws VoiceFailure.InUseAlready Status 19: The number is busy: the phone has eight calls already,
     *     it does not want to be disturbed, or its calls are forwarded to somebody who takes part in the call.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void initiateTransfer(
            String id,
            InitiateTransferRequest.Destination destination,
            @Nullable String location,
            @Nullable Map<String, String> userData) {
        this.calls.call(Operations.INITIATE_TRANSFER, new InitiateTransferRequest(destination, location, userData), id);
    }

    /**
     * Switches the microphone off for a call: the user hears the other parties, and they do not hear the
     * user.
     *
     * <p>Documented in voice/MuteCall.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Established or is muted already, or the
     *     phone cannot be muted.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void muteCall(String id) {
        this.calls.call(Operations.MUTE_CALL, new MuteCallRequest(), id);
    }

    /**
     * Says that the user of a device is not ready to work.
     *
     * <p>Documented in voice/NotReady.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param reasonCode Optional. Why the user is not ready, as a code of the contact centre; it is the
     *     reason of the userState until the user is ready again. At most 64 characters. Null if left out.
     * @throws VoiceFailure.NotValidNow Status 2: The user is not ready already. To give another reason,
     *     send Ready first.
     * @throws VoiceFailure.NotFound Status 6: The path names no device of this user.
     * @throws VoiceFailure.OutOfRange Status 10: reasonCode is not a string, or is longer than 64
     *     characters.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void notReady(String id, @Nullable String reasonCode) {
        this.calls.call(Operations.NOT_READY, new NotReadyRequest(reasonCode), id);
    }

    /**
     * Interrupts the recording of a call, which goes on with ResumeCallRecording.
     *
     * <p>Documented in voice/PauseCallRecording.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Established, or is not being recorded.
     * @throws VoiceFailure.NotPermitted Status 5: The user does not have the feature api-voice-recording.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void pauseCallRecording(String id) {
        this.calls.call(Operations.PAUSE_CALL_RECORDING, new PauseCallRecordingRequest(), id);
    }

    /**
     * Says that the user of a device is ready to work.
     *
     * <p>Documented in voice/Ready.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: The user is Ready already.
     * @throws VoiceFailure.NotFound Status 6: The path names no device of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void ready(String id) {
        this.calls.call(Operations.READY, new ReadyRequest(), id);
    }

    /**
     * Ends a conference for one of its parties.
     *
     * <p>Documented in voice/RemoveParticipantFromConference.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param participant Mandatory. The number of the party to remove: a phoneNumber of the participants.
     * @throws VoiceFailure.ParameterMissing Status 1: The request has no participant.
     * @throws VoiceFailure.NotValidNow Status 2: The call is no conference, or the user is not its host.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user, or nobody with the
     *     number takes part in the call.
     * @throws VoiceFailure.OutOfRange Status 10: participant is no string.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void removeParticipantFromConference(String id, String participant) {
        this.calls.call(
                Operations.REMOVE_PARTICIPANT_FROM_CONFERENCE,
                new RemoveParticipantFromConferenceRequest(participant),
                id);
    }

    /**
     * Goes on with the recording of a call that was interrupted by PauseCallRecording.
     *
     * <p>Documented in voice/ResumeCallRecording.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Established, or its recording is not
     *     interrupted.
     * @throws VoiceFailure.NotPermitted Status 5: The user does not have the feature api-voice-recording.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void resumeCallRecording(String id) {
        this.calls.call(Operations.RESUME_CALL_RECORDING, new ResumeCallRecordingRequest(), id);
    }

    /**
     * Retrieves a call that is on hold.
     *
     * <p>Documented in voice/Retrieve.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Held.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void retrieve(String id) {
        this.calls.call(Operations.RETRIEVE, new RetrieveRequest(), id);
    }

    /**
     * Plays digits to the other parties of a call, as if they had been pressed on a keypad.
     *
     * <p>Documented in voice/SendDtmf.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param digits Mandatory. The digits to play, one or several: 1 to 64 of 0 to 9, * and #.
     * @throws VoiceFailure.ParameterMissing Status 1: The request has no digits.
     * @throws VoiceFailure.NotValidNow Status 2: The call is neither Dialing nor Established.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure.OutOfRange Status 10: digits is not a string of 1 to 64 of 0 to 9, * and #.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void sendDtmf(String id, String digits) {
        this.calls.call(Operations.SEND_DTMF, new SendDtmfRequest(digits), id);
    }

    /**
     * Brings somebody else into a call without talking to them first.
     *
     * <p>Documented in voice/SingleStepConference.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param destination Mandatory. A JSON object with the number to call as its phoneNumber.
     * @param location Optional. The site to place the call from. It matters only on outside lines; calls
     *     between two phones of this switchboard ignore it. Null if left out.
     * @param userData Optional. A JSON object with key/value data, keys and values being strings. The call
     *     has it in addition to its own data. Null if left out.
     * @throws VoiceFailure.ParameterMissing Status 1: The request has no destination.
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Established and not Held, or it is Held
     *     and nobody has answered it.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user, or no phone has the
     *     number.
     * @throws VoiceFailure.OutOfRange Status 10: A parameter has a wrong type, the destination has no
     *     phoneNumber, the number is that of the user or of another party of the call, or the data would have
     *     more than 16,384 characters.
     * @throws VoiceFailure.InUseAlready Status 19: The number is busy: the phone has eight calls already,
     *     it does not want to be disturbed, or its calls are forwarded to somebody who takes part in the call.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void singleStepConference(
            String id,
            SingleStepConferenceRequest.Destination destination,
            @Nullable String location,
            @Nullable Map<String, String> userData) {
        this.calls.call(
                Operations.SINGLE_STEP_CONFERENCE,
                new SingleStepConferenceRequest(destination, location, userData),
                id);
    }

    /**
     * Hands a call over to somebody else without talking to them first.
     *
     * <p>Documented in voice/SingleStepTransfer.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param destination Mandatory. A JSON object with the number to call as its phoneNumber.
     * @param location Optional. The site to place the call from. It matters only on outside lines; calls
     *     between two phones of this switchboard ignore it. Null if left out.
     * @param userData Optional. A JSON object with key/value data, keys and values being strings. The call
     *     has it in addition to its own data. Null if left out.
     * @throws VoiceFailure.ParameterMissing Status 1: The request has no destination.
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Established and not Held, or it is Held
     *     and nobody has answered it.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user, or no phone has the
     *     number.
     * @throws VoiceFailure.OutOfRange Status 10: A parameter has a wrong type, the destination has no
     *     phoneNumber, the number is that of the user or of another party of the call, or the data would have
     *     more than 16,384 characters.
     * @throws VoiceFailure.InUseAlready Status 19: The number is busy: the phone has eight calls already,
     *     it does not want to be disturbed, or its calls are forwarded to somebody who takes part in the call.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void singleStepTransfer(
            String id,
            SingleStepTransferRequest.Destination destination,
            @Nullable String location,
            @Nullable Map<String, String> userData) {
        this.calls.call(
                Operations.SINGLE_STEP_TRANSFER, new SingleStepTransferRequest(destination, location, userData), id);
    }

    /**
     * Starts to record a call.
     *
     * <p>Documented in voice/StartCallRecording.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Established, there is a recording
     *     already, or the phone has no recording.
     * @throws VoiceFailure.NotPermitted Status 5: The user does not have the feature api-voice-recording.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void startCallRecording(String id) {
        this.calls.call(Operations.START_CALL_RECORDING, new StartCallRecordingRequest(), id);
    }

    /**
     * Ends the recording of a call.
     *
     * <p>Documented in voice/StopCallRecording.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Established, or there is no recording.
     * @throws VoiceFailure.NotPermitted Status 5: The user does not have the feature api-voice-recording.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void stopCallRecording(String id) {
        this.calls.call(Operations.STOP_CALL_RECORDING, new StopCallRecordingRequest(), id);
    }

    /**
     * Exchanges two calls of a user: the call in the request's path goes on hold, and the call that was on
     * hold is continued in its place.
     *
     * <p>Documented in voice/SwapCalls.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param otherCallUri Mandatory. The URI of the call that is on hold and is to be continued. Its path
     *     alone names the call, whatever the scheme, host and port.
     * @throws VoiceFailure.ParameterMissing Status 1: The request has no otherCallUri.
     * @throws VoiceFailure.NotValidNow Status 2: The call in the path is neither Dialing nor Established,
     *     none of the user's other calls is Held, or the call that otherCallUri names is not.
     * @throws VoiceFailure.NotFound Status 6: The path or otherCallUri names no call of this user.
     * @throws VoiceFailure.OutOfRange Status 10: otherCallUri is no URI of a call, or names the call in
     *     the path.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void swapCalls(String id, String otherCallUri) {
        this.calls.call(Operations.SWAP_CALLS, new SwapCallsRequest(otherCallUri), id);
    }

    /**
     * Switches the microphone on again for a call that is muted.
     *
     * <p>Documented in voice/UnmuteCall.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @throws VoiceFailure.NotValidNow Status 2: The call is not Established, or not muted.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void unmuteCall(String id) {
        this.calls.call(Operations.UNMUTE_CALL, new UnmuteCallRequest(), id);
    }

    /**
     * Sets data of a call: adds the keys that it does not have, and overwrites those that it has.
     *
     * <p>Documented in voice/UpdateUserData.md, line 1.
     *
     * @param id the variable id of the Request URL
     * @param userData Mandatory. A JSON object with key/value data for the call, keys and values being
     *     strings. The call has these values in place of those that it has for the same keys.
     * @throws VoiceFailure.ParameterMissing Status 1: The request has no userData.
     * @throws VoiceFailure.NotValidNow Status 2: The call is released.
     * @throws VoiceFailure.NotFound Status 6: The path names no call of this user.
     * @throws VoiceFailure.OutOfRange Status 10: A parameter has a wrong type, or the call's data would
     *     have more than 16,384 characters, keys and values together.
     * @throws VoiceFailure if the operation fails with another status
     * @throws dev.verbatim.client.ClientException if there is no answer, or none that can be read
     */
    public void updateUserData(String id, Map<String, String> userData) {
        this.calls.call(Operations.UPDATE_USER_DATA, new UpdateUserDataRequest(userData), id);
    }

    /**
     * {@return this client with another deadline; both share everything else}
     *
     * @param deadline in which each operation must be answered, retries included
     */
    public VoiceClient within(Duration deadline) {
        return new VoiceClient(calls.within(deadline));
    }

    /** {@return the same operations, as methods that return futures} */
    public Async async() {
        return async;
    }

    /**
     * Calls a receiver with each notification, in order.
     *
     * @param receiver called by one thread at a time
     * @return ends the subscription when it is closed
     */
    public Subscription onNotification(Consumer<? super VoiceNotification> receiver) {
        return calls.onNotification(receiver);
    }

    /**
     * Calls a receiver with each notification of one type, in order.
     *
     * @param <N> the type
     * @param type the type
     * @param receiver called by one thread at a time
     * @return ends the subscription when it is closed
     */
    public <N extends VoiceNotification> Subscription onNotification(Class<N> type, Consumer<? super N> receiver) {
        return calls.onNotification(type, receiver);
    }

    /**
     * Calls a receiver with each notification about a resource, in order.
     *
     * @param resource its URI or path, as it is in the notifications
     * @param receiver called by one thread at a time
     * @return ends the subscription when it is closed
     */
    public Subscription onNotificationOf(String resource, Consumer<? super VoiceNotification> receiver) {
        return calls.onNotificationOf(resource, receiver);
    }

    /**
     * Watches for a notification, from now on: call it before the operation that causes the notification.
     *
     * @param <N> its type
     * @param type its type
     * @param test whether it is the one
     * @param timeout how long to wait for it
     * @return waits for the notification
     */
    public <N extends VoiceNotification> Awaited<N> await(Class<N> type, Predicate<? super N> test, Duration timeout) {
        return calls.await(type, test, timeout);
    }

    /** Ends all calls, subscriptions and connections. Does nothing the second time. */
    @Override
    public void close() {
        calls.close();
    }

    private static Map<String, BiFunction<JsonParser, String, ? extends VoiceNotification>> notifications() {
        Map<String, BiFunction<JsonParser, String, ? extends VoiceNotification>> readers = new HashMap<>();
        readers.put(CallStateChangeMessage.MESSAGE_TYPE, (in, channel) -> CallStateChangeMessage.readData(in));
        readers.put(DeviceStateChangeMessage.MESSAGE_TYPE, (in, channel) -> DeviceStateChangeMessage.readData(in));
        return readers;
    }

    private static final class Operations {
        static final ClientOperation<@Nullable Void> ANSWER =
                ClientOperation.of("Answer", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> ATTACH_USER_DATA =
                ClientOperation.of("AttachUserData", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> COMPLETE_CONFERENCE =
                ClientOperation.of("CompleteConference", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> COMPLETE_TRANSFER =
                ClientOperation.of("CompleteTransfer", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> DELETE_USER_DATA =
                ClientOperation.of("DeleteUserData", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> DELETE_USER_DATA_PAIR =
                ClientOperation.of("DeleteUserDataPair", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> DIAL =
                ClientOperation.of("Dial", "POST", "/api/v2/me/devices/{id}/calls", false);

        static final ClientOperation<@Nullable Void> DO_NOT_DISTURB_OFF =
                ClientOperation.of("DoNotDisturbOff", "POST", "/api/v2/me/devices/{id}", false);

        static final ClientOperation<@Nullable Void> DO_NOT_DISTURB_ON =
                ClientOperation.of("DoNotDisturbOn", "POST", "/api/v2/me/devices/{id}", false);

        static final ClientOperation<@Nullable Void> FORWARD_CALLS_OFF =
                ClientOperation.of("ForwardCallsOff", "POST", "/api/v2/me/devices/{id}", false);

        static final ClientOperation<@Nullable Void> FORWARD_CALLS_ON =
                ClientOperation.of("ForwardCallsOn", "POST", "/api/v2/me/devices/{id}", false);

        static final ClientOperation<@Nullable Void> HANGUP =
                ClientOperation.of("Hangup", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> HOLD =
                ClientOperation.of("Hold", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> INITIATE_CONFERENCE =
                ClientOperation.of("InitiateConference", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> INITIATE_TRANSFER =
                ClientOperation.of("InitiateTransfer", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> MUTE_CALL =
                ClientOperation.of("MuteCall", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> NOT_READY =
                ClientOperation.of("NotReady", "POST", "/api/v2/me/devices/{id}", false);

        static final ClientOperation<@Nullable Void> PAUSE_CALL_RECORDING =
                ClientOperation.of("PauseCallRecording", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> READY =
                ClientOperation.of("Ready", "POST", "/api/v2/me/devices/{id}", false);

        static final ClientOperation<@Nullable Void> REMOVE_PARTICIPANT_FROM_CONFERENCE =
                ClientOperation.of("RemoveParticipantFromConference", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> RESUME_CALL_RECORDING =
                ClientOperation.of("ResumeCallRecording", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> RETRIEVE =
                ClientOperation.of("Retrieve", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> SEND_DTMF =
                ClientOperation.of("SendDtmf", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> SINGLE_STEP_CONFERENCE =
                ClientOperation.of("SingleStepConference", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> SINGLE_STEP_TRANSFER =
                ClientOperation.of("SingleStepTransfer", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> START_CALL_RECORDING =
                ClientOperation.of("StartCallRecording", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> STOP_CALL_RECORDING =
                ClientOperation.of("StopCallRecording", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> SWAP_CALLS =
                ClientOperation.of("SwapCalls", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> UNMUTE_CALL =
                ClientOperation.of("UnmuteCall", "POST", "/api/v2/me/calls/{id}", false);

        static final ClientOperation<@Nullable Void> UPDATE_USER_DATA =
                ClientOperation.of("UpdateUserData", "POST", "/api/v2/me/calls/{id}", false);
    }

    /** The operations, as methods that return futures. Cancelling a future ends the exchange. */
    public static final class Async {
        private final ClientCalls<VoiceNotification> calls;

        private Async(ClientCalls<VoiceNotification> calls) {
            this.calls = calls;
        }

        /**
         * Answers a call that is ringing at one of the user's devices.
         *
         * <p>Documented in voice/Answer.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> answer(String id) {
            return this.calls.callAsync(Operations.ANSWER, new AnswerRequest(), id);
        }

        /**
         * Adds data to a call, whether or not it has the keys already.
         *
         * <p>Documented in voice/AttachUserData.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param userData Mandatory. A JSON object with key/value data for the call, keys and values being
         *     strings. The call has them in addition to those that it has.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> attachUserData(String id, Map<String, String> userData) {
            return this.calls.callAsync(Operations.ATTACH_USER_DATA, new AttachUserDataRequest(userData), id);
        }

        /**
         * Finishes a conference: brings the parties of two calls of a user and the user together.
         *
         * <p>Documented in voice/CompleteConference.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param consultCallUri Optional. The URI of the consult call: the call in the path itself, or the one
         *     that is on hold. Its path alone names the call, whatever the scheme, host and port. When it is left
         *     out, the calls are found as described above. Null if left out.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> completeConference(String id, @Nullable String consultCallUri) {
            return this.calls.callAsync(
                    Operations.COMPLETE_CONFERENCE, new CompleteConferenceRequest(consultCallUri), id);
        }

        /**
         * Finishes a transfer: brings the parties of two calls of a user together, and ends both calls for the
         * user.
         *
         * <p>Documented in voice/CompleteTransfer.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param consultCallUri Optional. The URI of the consult call: the call in the path itself, or the one
         *     that is on hold. Its path alone names the call, whatever the scheme, host and port. When it is left
         *     out, the calls are found as described above. Null if left out.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> completeTransfer(String id, @Nullable String consultCallUri) {
            return this.calls.callAsync(Operations.COMPLETE_TRANSFER, new CompleteTransferRequest(consultCallUri), id);
        }

        /**
         * Removes all data from a call.
         *
         * <p>Documented in voice/DeleteUserData.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> deleteUserData(String id) {
            return this.calls.callAsync(Operations.DELETE_USER_DATA, new DeleteUserDataRequest(), id);
        }

        /**
         * Removes one key from the data of a call, with all the values that it has.
         *
         * <p>Documented in voice/DeleteUserDataPair.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param key Mandatory. The key to remove, written as it was attached.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> deleteUserDataPair(String id, String key) {
            return this.calls.callAsync(Operations.DELETE_USER_DATA_PAIR, new DeleteUserDataPairRequest(key), id);
        }

        /**
         * Calls a phone number from one of the user's devices.
         *
         * <p>Documented in voice/Dial.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param request the parameters
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> dial(String id, DialRequest request) {
            return this.calls.callAsync(Operations.DIAL, request, id);
        }

        /**
         * Lets new calls make a device ring again, after DoNotDisturbOn.
         *
         * <p>Documented in voice/DoNotDisturbOff.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> doNotDisturbOff(String id) {
            return this.calls.callAsync(Operations.DO_NOT_DISTURB_OFF, new DoNotDisturbOffRequest(), id);
        }

        /**
         * Makes a device busy for new calls.
         *
         * <p>Documented in voice/DoNotDisturbOn.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> doNotDisturbOn(String id) {
            return this.calls.callAsync(Operations.DO_NOT_DISTURB_ON, new DoNotDisturbOnRequest(), id);
        }

        /**
         * Lets new calls make a device ring again, after ForwardCallsOn.
         *
         * <p>Documented in voice/ForwardCallsOff.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> forwardCallsOff(String id) {
            return this.calls.callAsync(Operations.FORWARD_CALLS_OFF, new ForwardCallsOffRequest(), id);
        }

        /**
         * Lets new calls make another device ring.
         *
         * <p>Documented in voice/ForwardCallsOn.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param destination Mandatory. The number of the device that is to ring. It can be another one of the
         *     same user.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> forwardCallsOn(String id, String destination) {
            return this.calls.callAsync(Operations.FORWARD_CALLS_ON, new ForwardCallsOnRequest(destination), id);
        }

        /**
         * Ends a call, also one that has not been answered yet and one that is on hold.
         *
         * <p>Documented in voice/Hangup.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> hangup(String id) {
            return this.calls.callAsync(Operations.HANGUP, new HangupRequest(), id);
        }

        /**
         * Lets the other party of a call wait until the call is continued by Retrieve or SwapCalls.
         *
         * <p>Documented in voice/Hold.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> hold(String id) {
            return this.calls.callAsync(Operations.HOLD, new HoldRequest(), id);
        }

        /**
         * Starts a conference: calls the new party first, so that the two can talk about it.
         * CompleteConference finishes the conference.
         *
         * <p>Documented in voice/InitiateConference.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param destination Mandatory. A JSON object with the number to call as its phoneNumber.
         * @param location Optional. The site to place the call from. It matters only on outside lines; calls
         *     between two phones of this switchboard ignore it. Null if left out.
         * @param userData Optional. A JSON object with key/value data, keys and values being strings. The
         *     consult call has it in addition to the data of the original call. Null if left out.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> initiateConference(
                String id,
                InitiateConferenceRequest.Destination destination,
                @Nullable String location,
                @Nullable Map<String, String> userData) {
            return this.calls.callAsync(
                    Operations.INITIATE_CONFERENCE, new InitiateConferenceRequest(destination, location, userData), id);
        }

        /**
         * Starts a transfer: calls the new party first, so that the two can talk about it. CompleteTransfer
         * finishes the transfer.
         *
         * <p>Documented in voice/InitiateTransfer.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param destination Mandatory. A JSON object with the number to call as its phoneNumber.
         * @param location Optional. The site to place the call from. It matters only on outside lines; calls
         *     between two phones of this switchboard ignore it. Null if left out.
         * @param userData Optional. A JSON object with key/value data, keys and values being strings. The
         *     consult call has it in addition to the data of the original call. Null if left out.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> initiateTransfer(
                String id,
                InitiateTransferRequest.Destination destination,
                @Nullable String location,
                @Nullable Map<String, String> userData) {
            return this.calls.callAsync(
                    Operations.INITIATE_TRANSFER, new InitiateTransferRequest(destination, location, userData), id);
        }

        /**
         * Switches the microphone off for a call: the user hears the other parties, and they do not hear the
         * user.
         *
         * <p>Documented in voice/MuteCall.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> muteCall(String id) {
            return this.calls.callAsync(Operations.MUTE_CALL, new MuteCallRequest(), id);
        }

        /**
         * Says that the user of a device is not ready to work.
         *
         * <p>Documented in voice/NotReady.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param reasonCode Optional. Why the user is not ready, as a code of the contact centre; it is the
         *     reason of the userState until the user is ready again. At most 64 characters. Null if left out.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> notReady(String id, @Nullable String reasonCode) {
            return this.calls.callAsync(Operations.NOT_READY, new NotReadyRequest(reasonCode), id);
        }

        /**
         * Interrupts the recording of a call, which goes on with ResumeCallRecording.
         *
         * <p>Documented in voice/PauseCallRecording.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> pauseCallRecording(String id) {
            return this.calls.callAsync(Operations.PAUSE_CALL_RECORDING, new PauseCallRecordingRequest(), id);
        }

        /**
         * Says that the user of a device is ready to work.
         *
         * <p>Documented in voice/Ready.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> ready(String id) {
            return this.calls.callAsync(Operations.READY, new ReadyRequest(), id);
        }

        /**
         * Ends a conference for one of its parties.
         *
         * <p>Documented in voice/RemoveParticipantFromConference.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param participant Mandatory. The number of the party to remove: a phoneNumber of the participants.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> removeParticipantFromConference(String id, String participant) {
            return this.calls.callAsync(
                    Operations.REMOVE_PARTICIPANT_FROM_CONFERENCE,
                    new RemoveParticipantFromConferenceRequest(participant),
                    id);
        }

        /**
         * Goes on with the recording of a call that was interrupted by PauseCallRecording.
         *
         * <p>Documented in voice/ResumeCallRecording.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> resumeCallRecording(String id) {
            return this.calls.callAsync(Operations.RESUME_CALL_RECORDING, new ResumeCallRecordingRequest(), id);
        }

        /**
         * Retrieves a call that is on hold.
         *
         * <p>Documented in voice/Retrieve.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> retrieve(String id) {
            return this.calls.callAsync(Operations.RETRIEVE, new RetrieveRequest(), id);
        }

        /**
         * Plays digits to the other parties of a call, as if they had been pressed on a keypad.
         *
         * <p>Documented in voice/SendDtmf.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param digits Mandatory. The digits to play, one or several: 1 to 64 of 0 to 9, * and #.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> sendDtmf(String id, String digits) {
            return this.calls.callAsync(Operations.SEND_DTMF, new SendDtmfRequest(digits), id);
        }

        /**
         * Brings somebody else into a call without talking to them first.
         *
         * <p>Documented in voice/SingleStepConference.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param destination Mandatory. A JSON object with the number to call as its phoneNumber.
         * @param location Optional. The site to place the call from. It matters only on outside lines; calls
         *     between two phones of this switchboard ignore it. Null if left out.
         * @param userData Optional. A JSON object with key/value data, keys and values being strings. The call
         *     has it in addition to its own data. Null if left out.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> singleStepConference(
                String id,
                SingleStepConferenceRequest.Destination destination,
                @Nullable String location,
                @Nullable Map<String, String> userData) {
            return this.calls.callAsync(
                    Operations.SINGLE_STEP_CONFERENCE,
                    new SingleStepConferenceRequest(destination, location, userData),
                    id);
        }

        /**
         * Hands a call over to somebody else without talking to them first.
         *
         * <p>Documented in voice/SingleStepTransfer.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param destination Mandatory. A JSON object with the number to call as its phoneNumber.
         * @param location Optional. The site to place the call from. It matters only on outside lines; calls
         *     between two phones of this switchboard ignore it. Null if left out.
         * @param userData Optional. A JSON object with key/value data, keys and values being strings. The call
         *     has it in addition to its own data. Null if left out.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> singleStepTransfer(
                String id,
                SingleStepTransferRequest.Destination destination,
                @Nullable String location,
                @Nullable Map<String, String> userData) {
            return this.calls.callAsync(
                    Operations.SINGLE_STEP_TRANSFER,
                    new SingleStepTransferRequest(destination, location, userData),
                    id);
        }

        /**
         * Starts to record a call.
         *
         * <p>Documented in voice/StartCallRecording.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> startCallRecording(String id) {
            return this.calls.callAsync(Operations.START_CALL_RECORDING, new StartCallRecordingRequest(), id);
        }

        /**
         * Ends the recording of a call.
         *
         * <p>Documented in voice/StopCallRecording.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> stopCallRecording(String id) {
            return this.calls.callAsync(Operations.STOP_CALL_RECORDING, new StopCallRecordingRequest(), id);
        }

        /**
         * Exchanges two calls of a user: the call in the request's path goes on hold, and the call that was on
         * hold is continued in its place.
         *
         * <p>Documented in voice/SwapCalls.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param otherCallUri Mandatory. The URI of the call that is on hold and is to be continued. Its path
         *     alone names the call, whatever the scheme, host and port.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> swapCalls(String id, String otherCallUri) {
            return this.calls.callAsync(Operations.SWAP_CALLS, new SwapCallsRequest(otherCallUri), id);
        }

        /**
         * Switches the microphone on again for a call that is muted.
         *
         * <p>Documented in voice/UnmuteCall.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> unmuteCall(String id) {
            return this.calls.callAsync(Operations.UNMUTE_CALL, new UnmuteCallRequest(), id);
        }

        /**
         * Sets data of a call: adds the keys that it does not have, and overwrites those that it has.
         *
         * <p>Documented in voice/UpdateUserData.md, line 1.
         *
         * @param id the variable id of the Request URL
         * @param userData Mandatory. A JSON object with key/value data for the call, keys and values being
         *     strings. The call has these values in place of those that it has for the same keys.
         * @return completed with what the operation answers; fails like the same method of {@link VoiceClient}
         */
        public CompletableFuture<@Nullable Void> updateUserData(String id, Map<String, String> userData) {
            return this.calls.callAsync(Operations.UPDATE_USER_DATA, new UpdateUserDataRequest(userData), id);
        }
    }
}
