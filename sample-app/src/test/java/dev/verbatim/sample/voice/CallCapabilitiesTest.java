package dev.verbatim.sample.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Capability;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.Directory;
import dev.verbatim.sample.switchboard.SteppingClock;
import dev.verbatim.sample.switchboard.Switchboard;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallCapabilitiesTest {
    private static final String USER_DATA = "AttachUserData UpdateUserData DeleteUserData DeleteUserDataPair";
    private static final String CONNECTED =
            USER_DATA + " Hangup InitiateConference InitiateTransfer SingleStepConference SingleStepTransfer";

    private final Directory directory = Directory.builder()
            .user("agent", "5005")
            .user("alice", "5000")
            .user("bob", "5001")
            .build();
    private final Switchboard switchboard = new Switchboard(directory, new SteppingClock(), (call, change) -> {});

    @Test
    void ringing() throws Exception {
        assertCapabilities(dial("5000", "5005").otherEnd(), USER_DATA + " Answer");
    }

    @Test
    void dialing() throws Exception {
        assertCapabilities(dial("5005", "5000"), USER_DATA + " Hangup SendDtmf");
    }

    @Test
    void dialingBesideACallOnHold() throws Exception {
        established("5000", "5005");

        assertCapabilities(dial("5005", "5001"), USER_DATA + " Hangup SendDtmf SwapCalls CompleteTransfer");
    }

    @Test
    void established() throws Exception {
        assertCapabilities(established("5000", "5005"), CONNECTED + " Hold SendDtmf");
    }

    @Test
    void establishedBesideACallOnHold() throws Exception {
        established("5000", "5005");

        assertCapabilities(
                established("5001", "5005"),
                CONNECTED + " Hold SendDtmf SwapCalls CompleteTransfer CompleteConference");
    }

    @Test
    void heldBesideAnEstablishedCallOrAlone() throws Exception {
        Call held = established("5000", "5005");
        Call other = established("5001", "5005");
        assertCapabilities(held, CONNECTED + " Retrieve");

        switchboard.hangup(other);
        assertCapabilities(held, CONNECTED + " Retrieve");
    }

    @Test
    void released() throws Exception {
        Call call = established("5000", "5005");
        switchboard.hangup(call);

        assertThat(VoiceCapability.present(call)).isEmpty();
    }

    @Test
    void everyCapabilityOfThePagesIsAnOperation() {
        Stream<String> operations =
                VoiceApi.dispatcher(switchboard).routes().stream().flatMap(route -> route.operations().stream());

        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(VoiceCapability.values())
                        .map(Capability::operationName)
                        .toList());
    }

    private static void assertCapabilities(Call call, String names) {
        assertThat(VoiceCapability.present(call))
                .extracting(Capability::operationName)
                .containsExactlyInAnyOrder(names.split(" "));
    }

    private Call established(String from, String to) throws Exception {
        Call call = dial(from, to).otherEnd();
        switchboard.answer(call);
        return call;
    }

    private Call dial(String from, String to) throws Exception {
        return switchboard.dial(switchboard.directory().phone(from).orElseThrow(), to, Map.of());
    }
}
