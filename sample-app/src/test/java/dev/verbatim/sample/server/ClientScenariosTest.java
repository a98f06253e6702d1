package dev.verbatim.sample.server;

import static dev.verbatim.sample.switchboard.CallState.DIALING;
import static dev.verbatim.sample.switchboard.CallState.ESTABLISHED;
import static dev.verbatim.sample.switchboard.CallState.HELD;
import static dev.verbatim.sample.switchboard.CallState.RELEASED;
import static dev.verbatim.sample.switchboard.CallState.RINGING;
import static dev.verbatim.sample.voice.VoiceCapability.ANSWER;
import static dev.verbatim.sample.voice.VoiceCapability.COMPLETE_TRANSFER;
import static dev.verbatim.sample.voice.VoiceCapability.RETRIEVE;
import static dev.verbatim.sample.voice.VoiceCapability.SWAP_CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.client.Awaited;
import dev.verbatim.sample.voice.CallStateChangeMessage;
import dev.verbatim.sample.voice.CallStateChangeMessage.Call;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scenarios of the pages, played on the generated client by every user who takes part. */
class ClientScenariosTest {
    private ContactCentre centre;
    private VoiceUser agent;
    private VoiceUser alice;
    private VoiceUser bob;

    @BeforeEach
    void start() throws Exception {
        centre = new ContactCentre();
        agent = new VoiceUser(centre, "agent", "5005");
        alice = new VoiceUser(centre, "alice", "5000");
        bob = new VoiceUser(centre, "bob", "5001");
    }

    @AfterEach
    void stop() {
        agent.close();
        alice.close();
        bob.close();
        centre.close();
    }

    /** SwapCalls, Sample 2. */
    @Test
    void anAgentSwapsTwoCalls() throws Exception {
        alice.dial("5005");
        Call first = agent.hears(RINGING);
        assertThat(first.capabilities().contains(ANSWER)).isTrue();
        agent.voice.answer(first.id());
        agent.hears(ESTABLISHED);
        agent.voice.hold(first.id());
        assertThat(agent.hears(HELD).capabilities().contains(RETRIEVE)).isTrue();

        agent.dial("5001");
        Call second = agent.hears(DIALING);
        bob.voice.answer(bob.hears(RINGING).id());
        Call established = agent.hears(ESTABLISHED);
        assertThat(established.id()).isEqualTo(second.id());
        assertThat(established.capabilities().contains(SWAP_CALLS)).isTrue();

        agent.voice.swapCalls(second.id(), first.uri());

        Call held = agent.hears(HELD);
        assertThat(held.id()).isEqualTo(second.id());
        assertThat(held.capabilities().contains(SWAP_CALLS)).isFalse();
        Call continued = agent.hears(ESTABLISHED);
        assertThat(continued.id()).isEqualTo(first.id());
        assertThat(continued.capabilities().contains(COMPLETE_TRANSFER)).isTrue();
        agent.hearsNothingMore();
    }

    /** InitiateTransfer, Sample 2. */
    @Test
    void anAgentAsksAColleagueAndGoesBack() throws Exception {
        Call original = talking();
        Call consult = consulting(original);

        agent.voice.hangup(consult.id());
        assertThat(agent.hears(RELEASED).id()).isEqualTo(consult.id());
        agent.voice.retrieve(original.id());
        assertThat(agent.hears(ESTABLISHED).id()).isEqualTo(original.id());
    }

    /** CompleteTransfer, Sample 1. */
    @Test
    void anAgentHandsACallOver() throws Exception {
        Call original = talking();
        Call consult = consulting(original);

        agent.voice.completeTransfer(consult.id(), null);

        assertThat(agent.hears(RELEASED).id())
                .isNotEqualTo(agent.hears(RELEASED).id());
    }

    /** CompleteConference, Sample 1. */
    @Test
    void anAgentBringsAllPartiesTogether() throws Exception {
        Call original = talking();
        agent.initiateConference(original, "5001");
        agent.hears(HELD);
        Call consult = agent.hears(DIALING);
        bob.voice.answer(bob.hears(RINGING).id());
        agent.hears(ESTABLISHED);

        agent.voice.completeConference(consult.id(), null);

        assertThat(agent.hears(RELEASED).id()).isEqualTo(consult.id());
        Call conference = agent.hears(ESTABLISHED);
        assertThat(conference.id()).isEqualTo(original.id());
        assertThat(conference.participants())
                .extracting(Call.Participant::phoneNumber)
                .containsExactlyInAnyOrder("5000", "5001");
    }

    /** Hold, Sample: the notification that the request causes cannot overtake the watch for it. */
    @Test
    void anAgentWaitsForWhatARequestCauses() throws Exception {
        Call call = talking();

        try (Awaited<CallStateChangeMessage> held = agent.voice.await(
                CallStateChangeMessage.class,
                message ->
                        message.call().state().is(HELD) && message.call().id().equals(call.id()),
                Duration.ofSeconds(20))) {
            agent.voice.hold(call.id());

            assertThat(held.get().call().capabilities().contains(RETRIEVE)).isTrue();
        }
    }

    /** Alice calls the agent, who answers. */
    private Call talking() throws InterruptedException {
        alice.dial("5005");
        Call call = agent.hears(RINGING);
        agent.voice.answer(call.id());
        return agent.hears(ESTABLISHED);
    }

    /** The agent asks bob to take over, who answers. */
    private Call consulting(Call original) throws InterruptedException {
        agent.initiateTransfer(original, "5001");
        assertThat(agent.hears(HELD).id()).isEqualTo(original.id());
        Call consult = agent.hears(DIALING);
        bob.voice.answer(bob.hears(RINGING).id());
        assertThat(agent.hears(ESTABLISHED).id()).isEqualTo(consult.id());
        return consult;
    }
}
