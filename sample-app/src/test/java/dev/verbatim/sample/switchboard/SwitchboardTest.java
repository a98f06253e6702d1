package dev.verbatim.sample.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SwitchboardTest {
    private final SteppingClock clock = new SteppingClock();
    private final List<String> told = new ArrayList<>();
    private final Directory directory = Directory.builder()
            .user("agent", "5005", "5006")
            .user("alice", "5000")
            .user("bob", "5001")
            .build();
    private final Switchboard switchboard = new Switchboard(
            directory,
            clock,
            (call, change) -> told.add(call.user() + " " + call.otherEnd().device() + " "
                    + call.state().documentedName()));

    @Test
    void bothPartiesAreNotifiedOfTheirOwnCall() throws Exception {
        Call alices = dial("5000", "5005");
        Call agents = alices.otherEnd();
        switchboard.answer(agents);
        switchboard.hangup(agents);

        assertThat(told)
                .containsExactly(
                        "alice 5005 Dialing",
                        "agent 5000 Ringing",
                        "agent 5000 Established",
                        "alice 5005 Established",
                        "agent 5000 Released",
                        "alice 5005 Released");
        assertThat(agents.id()).isNotEqualTo(alices.id());
        assertThat(agents.connId()).isEqualTo(alices.connId());
        assertThat(agents.dialedNumber()).isEqualTo("5005");
        assertThat(agents.device().phoneNumber()).isEqualTo("5005");
    }

    @Test
    void sample2OfTheSwapCallsPage() throws Exception {
        Call first = dial("5000", "5005").otherEnd();
        switchboard.answer(first);
        switchboard.hold(first);
        Call second = dial("5005", "5001");
        switchboard.answer(second.otherEnd());
        switchboard.swap(second, first);

        assertThat(told)
                .filteredOn(line -> line.startsWith("agent"))
                .containsExactly(
                        "agent 5000 Ringing",
                        "agent 5000 Established",
                        "agent 5000 Held",
                        "agent 5001 Dialing",
                        "agent 5001 Established",
                        "agent 5001 Held",
                        "agent 5000 Established");
    }

    @Test
    void holdAffectsOneParty() throws Exception {
        Call agents = established("5000", "5005");
        switchboard.hold(agents);
        switchboard.hold(agents.otherEnd());
        switchboard.retrieve(agents);

        assertThat(told).containsExactly("agent 5000 Held", "alice 5005 Held", "agent 5000 Established");
        assertThat(agents.otherEnd().state()).isEqualTo(CallState.HELD);
    }

    @Test
    void aUserTalksOnOneCallAtATime() throws Exception {
        Call first = established("5000", "5005");
        Call second = dial("5005", "5001");
        switchboard.retrieve(first);
        Call third = dial("5001", "5006").otherEnd();
        switchboard.answer(third);

        assertThat(told)
                .containsExactly(
                        "agent 5000 Held",
                        "agent 5001 Dialing",
                        "bob 5005 Ringing",
                        "agent 5001 Held",
                        "agent 5000 Established",
                        "bob 5006 Dialing",
                        "agent 5001 Ringing",
                        "agent 5000 Held",
                        "agent 5001 Established",
                        "bob 5006 Established");
        assertThat(List.of(first.state(), second.state(), third.state()))
                .containsExactly(CallState.HELD, CallState.HELD, CallState.ESTABLISHED);
    }

    @Test
    void aCallOnHoldCanBeAnsweredByTheOtherParty() throws Exception {
        Call held = established("5000", "5005");
        switchboard.hold(held);
        Call dialing = dial("5005", "5001");
        switchboard.swap(dialing, held);
        told.clear();

        switchboard.answer(dialing.otherEnd());
        switchboard.retrieve(dialing);

        assertThat(told).containsExactly("bob 5005 Established", "agent 5000 Held", "agent 5001 Established");
    }

    @Test
    void anUnansweredCallIsDialingAgainWhenRetrieved() throws Exception {
        Call held = established("5000", "5005");
        switchboard.hold(held);
        Call dialing = dial("5005", "5001");
        switchboard.swap(dialing, held);

        switchboard.retrieve(dialing);

        assertThat(dialing.state()).isEqualTo(CallState.DIALING);
        assertThat(dialing.otherEnd().state()).isEqualTo(CallState.RINGING);
    }

    @Test
    void refusedStepsChangeNothing() throws Exception {
        Call ringing = dial("5000", "5005").otherEnd();
        Call established = established("5001", "5006");
        Call held = established("5000", "5005");
        switchboard.hold(held);
        Call released = dial("5001", "5000");
        switchboard.hangup(released);
        switchboard.retrieve(switchboard.calls("bob").get(0));
        told.clear();

        assertRefused(Reason.STATE, () -> switchboard.answer(held));
        assertRefused(Reason.STATE, () -> switchboard.hold(ringing));
        assertRefused(Reason.STATE, () -> switchboard.hold(held));
        assertRefused(Reason.STATE, () -> switchboard.hold(released));
        assertRefused(Reason.STATE, () -> switchboard.retrieve(ringing));
        assertRefused(Reason.STATE, () -> switchboard.hangup(ringing));
        assertRefused(Reason.STATE, () -> switchboard.hangup(released));
        assertRefused(Reason.STATE, () -> switchboard.swap(held, ringing));
        assertRefused(Reason.STATE, () -> switchboard.swap(ringing, held));
        assertRefused(Reason.VALUE, () -> switchboard.swap(held, held));
        assertRefused(Reason.VALUE, () -> switchboard.swap(held.otherEnd(), established));
        assertRefused(Reason.VALUE, () -> dial("5005", "5006"));
        assertRefused(Reason.UNKNOWN_NUMBER, () -> dial("5005", "9999"));
        assertThat(told).isEmpty();
    }

    @Test
    void aReleasedCallIsGone() throws Exception {
        Call agents = established("5000", "5005");
        assertThat(switchboard.findCall("agent", agents.id())).contains(agents);

        switchboard.hangup(agents);

        assertThat(switchboard.findCall("agent", agents.id())).isEmpty();
        assertThat(switchboard.calls("agent")).isEmpty();
        assertThat(switchboard.calls("alice")).isEmpty();
        assertThat(agents.state()).isEqualTo(CallState.RELEASED);
    }

    @Test
    void usersFindOnlyTheirOwnCalls() throws Exception {
        Call agents = established("5000", "5005");

        assertThat(switchboard.findCall("bob", agents.id())).isEmpty();
        assertThat(switchboard.findCall("alice", agents.id())).isEmpty();
        assertThat(switchboard.findCall("nobody", agents.id())).isEmpty();
    }

    @Test
    void theDurationStartsAtTheFirstRingAndNeverDecreases() throws Exception {
        Call agents = dial("5000", "5005").otherEnd();
        clock.advance(Duration.ofSeconds(5));
        switchboard.answer(agents);
        clock.advance(Duration.ofMillis(1900));
        assertThat(agents.duration()).isEqualTo(Duration.ofMillis(6900));

        clock.advance(Duration.ofSeconds(-3));
        assertThat(agents.duration()).isEqualTo(Duration.ofMillis(6900));

        switchboard.hangup(agents);
        clock.advance(Duration.ofHours(1));
        assertThat(agents.duration()).isEqualTo(Duration.ofMillis(6900));
    }

    @Test
    void bothPartiesSeeWhatTheCallerAttached() throws Exception {
        Call alices = switchboard.dial(phone("5000"), "5005", Map.of("CaseNumber", "A-1047"));

        assertThat(alices.userData().values()).containsExactly(Map.entry("CaseNumber", List.of("A-1047")));
        assertThat(alices.otherEnd().userData()).isEqualTo(alices.userData());
    }

    @Test
    void idsLookLikeThoseOfThePages() throws Exception {
        Call call = dial("5000", "5005");

        assertThat(call.id()).matches("[0-9A-V]{23}AES[0-9A-V]{6}");
        assertThat(call.connId()).matches("[0-9a-f]{16}");
        assertThat(call.device().id()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void theListenerSeesTheCompleteChange() throws Exception {
        List<CallState> otherEnds = new ArrayList<>();
        var watched = new Switchboard(
                directory,
                clock,
                (call, change) -> otherEnds.add(call.otherEnd().state()));
        Call alices = watched.dial(watched.directory().phone("5000").orElseThrow(), "5005", Map.of());
        watched.answer(alices.otherEnd());

        assertThat(otherEnds)
                .containsExactly(CallState.RINGING, CallState.DIALING, CallState.ESTABLISHED, CallState.ESTABLISHED);
    }

    private Call established(String from, String to) throws CallRefusedException {
        Call call = dial(from, to).otherEnd();
        switchboard.answer(call);
        told.clear();
        return call;
    }

    private Call dial(String from, String to) throws CallRefusedException {
        return switchboard.dial(phone(from), to, Map.of());
    }

    private Device phone(String number) {
        return switchboard.directory().phone(number).orElseThrow();
    }

    private static void assertRefused(Reason reason, ThrowingCallable step) {
        assertThatThrownBy(step)
                .asInstanceOf(type(CallRefusedException.class))
                .extracting(CallRefusedException::reason)
                .isEqualTo(reason);
    }
}
