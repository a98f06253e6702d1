package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.Credentials;
import dev.verbatim.client.cometd.CometdSource;
import dev.verbatim.sample.switchboard.CallState;
import dev.verbatim.sample.voice.CallStateChangeMessage;
import dev.verbatim.sample.voice.DialRequest;
import dev.verbatim.sample.voice.InitiateConferenceRequest;
import dev.verbatim.sample.voice.InitiateTransferRequest;
import dev.verbatim.sample.voice.VoiceClient;
import dev.verbatim.sample.voice.VoiceNotification;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A user of a contact centre who works with the generated client, and what that user hears, in order. */
final class VoiceUser implements AutoCloseable {
    private static final String NOTIFICATIONS = "/api/v2/notifications";
    private static final long PATIENCE_SECONDS = 20;

    final VoiceClient voice;
    final String device;
    private final BlockingQueue<VoiceNotification> heard = new LinkedBlockingQueue<>();

    VoiceUser(ContactCentre centre, String name, String phoneNumber) {
        device = centre.phone(phoneNumber).id();
        voice = VoiceClient.open(ClientOptions.at(centre.server.baseUri())
                .credentials(Credentials.basic(name, ContactCentre.PASSWORD))
                .notifications(CometdSource.longPolling(NOTIFICATIONS)));
        voice.onNotification(heard::add);
    }

    void dial(String number) {
        voice.dial(
                device,
                DialRequest.builder()
                        .destination(DialRequest.Destination.builder()
                                .phoneNumber(number)
                                .build())
                        .build());
    }

    void initiateTransfer(CallStateChangeMessage.Call call, String number) {
        voice.initiateTransfer(
                call.id(),
                InitiateTransferRequest.Destination.builder()
                        .phoneNumber(number)
                        .build(),
                null,
                null);
    }

    void initiateConference(CallStateChangeMessage.Call call, String number) {
        voice.initiateConference(
                call.id(),
                InitiateConferenceRequest.Destination.builder()
                        .phoneNumber(number)
                        .build(),
                null,
                null);
    }

    /** Returns the next notification, which must be of this type. */
    <N extends VoiceNotification> N hears(Class<N> type) throws InterruptedException {
        VoiceNotification next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).isInstanceOf(type);
        return type.cast(next);
    }

    /** Returns the call of the next notification, which must be in this state. */
    CallStateChangeMessage.Call hears(CallState state) throws InterruptedException {
        CallStateChangeMessage.Call call = hears(CallStateChangeMessage.class).call();
        assertThat(call.state().text()).isEqualTo(state.documentedName());
        return call;
    }

    void hearsNothingMore() {
        assertThat(heard).isEmpty();
    }

    @Override
    public void close() {
        voice.close();
    }
}
