package dev.verbatim.sample.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The notification of a release says what the call was at its end, and so does the object afterwards. */
class ReleasedCallsTest {
    private final SteppingClock clock = new SteppingClock();
    private final List<String> released = new ArrayList<>();
    private final List<Call> told = new ArrayList<>();
    private final Switchboard switchboard = new Switchboard(
            Directory.builder()
                    .user("agent", "5005")
                    .user("alice", "5000")
                    .user("bob", "5001")
                    .user("carol", "5002")
                    .build(),
            clock,
            (call, change) -> {
                if (call.state() == CallState.RELEASED) {
                    released.add(describe(call));
                    told.add(call);
                }
            });

    @Test
    void bothOfTwoParties() throws Exception {
        Call call = established("5000", "5005", Map.of("case", "7"));
        String connId = call.connId();
        clock.advance(Duration.ofSeconds(9));

        switchboard.hangup(call);

        assertThat(released)
                .containsExactly(
                        "agent with [5000] in " + connId + " {case=[7]} PT9S",
                        "alice with [5005] in " + connId + " {case=[7]} PT9S");
        clock.advance(Duration.ofHours(1));
        assertThat(told).extracting(ReleasedCallsTest::describe).isEqualTo(released);
    }

    @Test
    void theOneWhoLeavesAConference() throws Exception {
        Call call = established("5000", "5005", Map.of());
        switchboard.conferences().singleStep(call, "5001", Map.of("topic", "b"));
        Call alices = switchboard.calls("alice").get(0);

        switchboard.hangup(alices);

        assertThat(released).containsExactly("alice with [5005, 5001] in " + call.connId() + " {topic=[b]} PT0S");
        assertThat(alices.others()).hasSize(2);
        assertThat(call.others()).hasSize(1);
    }

    @Test
    void theOneWhoTransfers() throws Exception {
        Call original = established("5000", "5005", Map.of("a", "1"));
        Call consult = switchboard.transfers().initiate(original, "5001", Map.of());
        switchboard.answer(consult.otherEnd());
        switchboard.userDataOperations().update(consult, Map.of("a", "2"));
        String connId = original.connId();
        String consultId = consult.connId();

        switchboard.transfers().complete(consult, Optional.empty());

        assertThat(released)
                .containsExactly(
                        "agent with [5001] in " + consultId + " {a=[2]} PT0S",
                        "agent with [5000] in " + connId + " {a=[2]} PT0S");
        assertThat(switchboard.calls("bob").get(0).connId()).isEqualTo(connId);
    }

    @Test
    void theOneWhoIsReplaced() throws Exception {
        Call call = established("5000", "5005", Map.of());
        String connId = call.connId();

        switchboard.transfers().singleStep(call, "5002", Map.of("a", "1"));

        assertThat(released).containsExactly("agent with [5000] in " + connId + " {a=[1]} PT0S");
    }

    @Test
    void aConsultCallKnowsTheIdOfTheCallThatHasEnded() throws Exception {
        Call original = established("5000", "5005", Map.of());
        Call consult = switchboard.transfers().initiate(original, "5001", Map.of());
        switchboard.hangup(original);

        Call parent = consult.parent().orElseThrow();
        assertThat(parent).isEqualTo(original);
        assertThat(parent.state()).isEqualTo(CallState.RELEASED);
        assertThatThrownBy(parent::others)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("call " + original.id() + " has ended, and nothing else is known of it");
    }

    private Call established(String from, String to, Map<String, String> data) throws CallRefusedException {
        Call call = switchboard
                .dial(switchboard.directory().phone(from).orElseThrow(), to, data)
                .otherEnd();
        switchboard.answer(call);
        return call;
    }

    private static String describe(Call call) {
        return call.user() + " with "
                + call.others().stream()
                        .map(other -> other.device().phoneNumber())
                        .toList()
                + " in " + call.connId() + " " + call.userData() + " " + call.duration();
    }
}
