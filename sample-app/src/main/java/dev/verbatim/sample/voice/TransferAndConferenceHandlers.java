package dev.verbatim.sample.voice;

import dev.verbatim.sample.switchboard.Conferences;
import dev.verbatim.sample.switchboard.Switchboard;
import dev.verbatim.sample.switchboard.Transfers;
import java.util.Optional;

/** The handlers of transfers and conferences. */
final class TransferAndConferenceHandlers {
    private final Transfers transfers;
    private final Conferences conferences;

    TransferAndConferenceHandlers(Switchboard switchboard) {
        transfers = switchboard.transfers();
        conferences = switchboard.conferences();
    }

    void handle(VoiceDispatcher.Builder builder) {
        handleTransfers(builder);
        handleConferences(builder);
    }

    private void handleTransfers(VoiceDispatcher.Builder builder) {
        builder.initiateTransfer((call, request) -> transfers.initiate(
                        call, request.destination().phoneNumber(), UserDataHandlers.given(request.userData())))
                .completeTransfer((call, consultCall) -> transfers.complete(call, Optional.ofNullable(consultCall)))
                .singleStepTransfer((call, request) -> transfers.singleStep(
                        call, request.destination().phoneNumber(), UserDataHandlers.given(request.userData())));
    }

    private void handleConferences(VoiceDispatcher.Builder builder) {
        builder.initiateConference((call, request) -> conferences.initiate(
                        call, request.destination().phoneNumber(), UserDataHandlers.given(request.userData())))
                .completeConference((call, consultCall) -> conferences.complete(call, Optional.ofNullable(consultCall)))
                .singleStepConference((call, request) -> conferences.singleStep(
                        call, request.destination().phoneNumber(), UserDataHandlers.given(request.userData())))
                .removeParticipantFromConference((call, participant) -> conferences.remove(call, participant));
    }
}
