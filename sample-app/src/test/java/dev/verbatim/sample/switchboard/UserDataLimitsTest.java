package dev.verbatim.sample.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No operation can attach more user data to a call than the limits allow. A refused operation changes nothing. */
class UserDataLimitsTest {
    private static final String HALF = "x".repeat(UserData.MAX_CHARACTERS / 2);

    private final List<String> told = new ArrayList<>();
    private final Directory directory = Directory.builder()
            .user("agent", "5005")
            .user("alice", "5000")
            .user("bob", "5001")
            .user("carol", "5002")
            .build();
    private final Switchboard switchboard =
            new Switchboard(directory, new SteppingClock(), (call, change) -> told.add(call + " " + change));

    /** Each adds half of the maximum characters, and a key, to the agent's active call, which has half of them already. */
    static Stream<Arguments> ways() {
        return Stream.of(
                way("attach", (board, call, half) -> board.userDataOperations().attach(call, half)),
                way("update", (board, call, half) -> board.userDataOperations().update(call, half)),
                way(
                        "consult for a transfer",
                        (board, call, half) -> board.transfers().initiate(call, "5002", half)),
                way(
                        "consult for a conference",
                        (board, call, half) -> board.conferences().initiate(call, "5002", half)),
                way(
                        "transfer in a single step",
                        (board, call, half) -> board.transfers().singleStep(call, "5002", half)),
                way(
                        "invite to a conference",
                        (board, call, half) -> board.conferences().singleStep(call, "5002", half)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void dataAddedInOneStep(String name, Way way) throws Exception {
        Call call = established("5000", "5005", Map.of("a", HALF));
        assertRefused(() -> way.add(switchboard, call, Map.of("b", HALF)));
        assertRefused(() -> way.add(switchboard, call, many("b", UserData.MAX_VALUES)));

        way.add(switchboard, call, Map.of("b", HALF.substring(2)));
    }

    @Test
    void dataOfANewCall() {
        assertRefused(() -> switchboard.dial(phone("5000"), "5005", Map.of("a", HALF + HALF)));
        assertRefused(() -> switchboard.dial(phone("5000"), "5005", many("a", UserData.MAX_VALUES + 1)));
    }

    /** Empty values of an empty key have no characters, but still count. */
    @Test
    void emptyValues() throws Exception {
        Call call = established("5000", "5005", Map.of());
        for (int i = 0; i < UserData.MAX_VALUES; i++) {
            switchboard.userDataOperations().attach(call, Map.of("", ""));
        }
        assertRefused(() -> switchboard.userDataOperations().attach(call, Map.of("", "")));
    }

    @Test
    void callsThatBecomeAConference() throws Exception {
        Call original = established("5000", "5005", Map.of("a", HALF));
        Call consult = consulted(original);
        switchboard.userDataOperations().update(consult, Map.of("c", HALF.substring(2)));
        switchboard.userDataOperations().update(original, Map.of("b", "1"));

        assertRefused(() -> switchboard.conferences().complete(consult, Optional.of(consult)));
        assertThat(original.state()).isEqualTo(CallState.HELD);

        switchboard.userDataOperations().delete(original);
        switchboard.conferences().complete(consult, Optional.of(consult));
        assertThat(original.others()).hasSize(2);
    }

    @Test
    void callsThatAreTransferred() throws Exception {
        Call original = established("5000", "5005", Map.of("a", HALF));
        Call consult = consulted(original);
        switchboard.userDataOperations().update(consult, Map.of("c", HALF.substring(2)));
        switchboard.userDataOperations().update(original, Map.of("b", "1"));

        assertRefused(() -> switchboard.transfers().complete(consult, Optional.empty()));
        assertThat(original.state()).isEqualTo(CallState.HELD);

        switchboard.userDataOperations().delete(original, "b");
        switchboard.transfers().complete(consult, Optional.empty());
        assertThat(original.state()).isEqualTo(CallState.RELEASED);
    }

    /** Repeatedly joins two separate calls, each with the maximum of data. */
    @Test
    void joinedAgainAndAgain() throws Exception {
        Call first = established("5000", "5005", Map.of("a", HALF));
        switchboard.userDataOperations().attach(first, Map.of("a", HALF.substring(2)));
        Call second = switchboard.dial(phone("5005"), "5001", Map.of("b", HALF));
        switchboard.answer(second.otherEnd());
        switchboard.userDataOperations().attach(second, Map.of("b", HALF.substring(2)));

        assertRefused(() -> switchboard.conferences().complete(second, Optional.empty()));
        assertRefused(() -> switchboard.transfers().complete(second, Optional.of(second)));
    }

    private Call consulted(Call original) throws CallRefusedException {
        Call consult = switchboard.conferences().initiate(original, "5001", Map.of());
        switchboard.answer(consult.otherEnd());
        assertThat(original.state()).isEqualTo(CallState.HELD);
        return consult;
    }

    private Call established(String from, String to, Map<String, String> data) throws CallRefusedException {
        Call call = switchboard.dial(phone(from), to, data).otherEnd();
        switchboard.answer(call);
        return call;
    }

    private Device phone(String number) {
        return switchboard.directory().phone(number).orElseThrow();
    }

    private static Map<String, String> many(String prefix, int count) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            pairs.put(prefix + i, "");
        }
        return pairs;
    }

    private void assertRefused(Step step) {
        String before = state();
        int heard = told.size();
        assertThatThrownBy(step::perform)
                .isInstanceOfSatisfying(
                        CallRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.VALUE))
                .hasMessageContaining("user data");
        assertThat(told).hasSize(heard);
        assertThat(state()).isEqualTo(before);
    }

    /** Returns all calls with their states and user data. */
    private String state() {
        StringBuilder state = new StringBuilder();
        for (User user : switchboard.directory().users()) {
            for (Call call : switchboard.calls(user.name())) {
                state.append(call).append(call.state()).append(call.others()).append(call.userData());
            }
        }
        return state.toString();
    }

    private static Arguments way(String name, Way way) {
        return Arguments.of(name, way);
    }

    /** Adds data to a call. */
    interface Way {
        void add(Switchboard switchboard, Call call, Map<String, String> data) throws CallRefusedException;
    }

    /** A step that may be refused. */
    interface Step {
        void perform() throws CallRefusedException;
    }
}
