package dev.verbatim.sample.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** New calls to devices that are busy, forwarded or on do-not-disturb. */
class NewCallsTest {
    private final List<Call> told = new ArrayList<>();
    private final Directory directory = Directory.builder()
            .user("agent", "5005", "5006")
            .user("alice", "5000")
            .user("bob", "5001")
            .user("carol", "5002")
            .build();
    private final Switchboard switchboard =
            new Switchboard(directory, new SteppingClock(), (call, change) -> told.add(call));

    @Test
    void aForwardedCallRingsAtTheTarget() throws Exception {
        switchboard.deviceSettings().forward(phone("5005"), "5001");
        switchboard.deviceSettings().forward(phone("5001"), "5002");

        Call alices = dial("5000", "5005");

        assertThat(alices.otherEnd().device()).isEqualTo(phone("5002"));
        assertThat(alices.dialedNumber()).isEqualTo("5005");
        assertThat(alices.otherEnd().dialedNumber()).isEqualTo("5005");
        assertThat(told).containsExactly(alices, alices.otherEnd());
    }

    @Test
    void refusesCircularForwarding() throws Exception {
        switchboard.deviceSettings().forward(phone("5005"), "5001");
        switchboard.deviceSettings().forward(phone("5001"), "5002");
        switchboard.deviceSettings().forward(phone("5002"), "5005");

        assertRefused(Reason.BUSY, () -> dial("5000", "5005"));
        switchboard.deviceSettings().stopForwarding(phone("5002"));
        assertThat(dial("5000", "5005").otherEnd().device()).isEqualTo(phone("5002"));
    }

    @Test
    void refusesForwardingBackToTheCaller() throws Exception {
        switchboard.deviceSettings().forward(phone("5005"), "5000");

        assertRefused(Reason.BUSY, () -> dial("5000", "5005"));
    }

    @Test
    void forwardsToTheUsersOtherDevice() throws Exception {
        switchboard.deviceSettings().forward(phone("5005"), "5006");

        assertThat(dial("5000", "5005").otherEnd().device()).isEqualTo(phone("5006"));
        assertRefused(Reason.VALUE, () -> switchboard.deviceSettings().forward(phone("5006"), "5006"));
        assertRefused(Reason.UNKNOWN_NUMBER, () -> switchboard.deviceSettings().forward(phone("5006"), "9999"));
    }

    @Test
    void doNotDisturbIsBusyForNewCalls() throws Exception {
        Call before = dial("5000", "5005").otherEnd();
        switchboard.deviceSettings().doNotDisturb(phone("5005"));
        switchboard.deviceSettings().forward(phone("5001"), "5005");

        assertRefused(Reason.BUSY, () -> dial("5002", "5005"));
        assertRefused(Reason.BUSY, () -> dial("5002", "5001"));
        switchboard.answer(before);
        assertThat(dial("5005", "5002").state()).isEqualTo(CallState.DIALING);
        assertThat(dial("5001", "5006").otherEnd().device()).isEqualTo(phone("5006"));
    }

    @Test
    void aDeviceIsBusyWhenAllLinesAreInUse() throws Exception {
        for (int line = 0; line < Device.LINES; line++) {
            dial(line % 2 == 0 ? "5000" : "5001", "5005");
        }

        assertRefused(Reason.BUSY, () -> dial("5002", "5005"));
        switchboard.hangup(switchboard.calls("alice").get(0));
        assertThat(dial("5002", "5005").state()).isEqualTo(CallState.DIALING);
    }

    @Test
    void refusesToConsultOrInviteAPartyTwice() throws Exception {
        Call call = dial("5000", "5005").otherEnd();
        switchboard.answer(call);
        switchboard.deviceSettings().forward(phone("5001"), "5000");

        assertRefused(Reason.VALUE, () -> switchboard.transfers().initiate(call, "5000", Map.of()));
        assertRefused(Reason.VALUE, () -> switchboard.conferences().singleStep(call, "5006", Map.of()));
        assertRefused(Reason.BUSY, () -> switchboard.transfers().singleStep(call, "5001", Map.of()));
        assertThat(call.others()).hasSize(1);
    }

    @Test
    void limitsTheUserDataOfACall() throws Exception {
        Call call = dial("5000", "5005");
        String half = "x".repeat(UserData.MAX_CHARACTERS / 2);
        switchboard.userDataOperations().attach(call, Map.of("k", half.substring(1)));

        assertRefused(Reason.VALUE, () -> switchboard.userDataOperations().attach(call, Map.of("k", half)));
        switchboard.userDataOperations().update(call, Map.of("k", half));
        assertThat(call.userData().values()).containsExactly(Map.entry("k", List.of(half)));
        assertRefused(Reason.VALUE, () -> switchboard.dial(phone("5001"), "5002", Map.of("k", half + half)));
        assertRefused(Reason.VALUE, () -> switchboard.deviceSettings().notReady(phone("5001"), "x".repeat(65)));
    }

    private Call dial(String from, String to) throws CallRefusedException {
        return switchboard.dial(phone(from), to, Map.of());
    }

    private Device phone(String number) {
        return switchboard.directory().phone(number).orElseThrow();
    }

    private void assertRefused(Reason reason, ThrowingCallable step) {
        int before = told.size();
        assertThatThrownBy(step)
                .asInstanceOf(type(CallRefusedException.class))
                .extracting(CallRefusedException::reason)
                .isEqualTo(reason);
        assertThat(told).hasSize(before);
    }
}
