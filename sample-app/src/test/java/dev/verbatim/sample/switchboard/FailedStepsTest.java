package dev.verbatim.sample.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A step that fails, for whatever reason, changes nothing and holds no lock afterwards. */
class FailedStepsTest {
    private final BreakableStore store = new BreakableStore();
    private boolean listenerFails;
    private final Switchboard switchboard = new Switchboard(
            store,
            Directory.builder()
                    .user("agent", "5005")
                    .user("alice", "5000")
                    .user("bob", "5001")
                    .user("carol", "5002")
                    .build(),
            new SteppingClock(),
            Ids.unguessable(),
            new SwitchboardListener() {
                @Override
                public void changed(Call call, CallChange change) {
                    fail();
                }

                @Override
                public void changed(Device device) {
                    fail();
                }
            });
    private Call held;
    private Call active;

    @BeforeEach
    void twoCallsOfTheAgent() throws Exception {
        held = switchboard.dial(phone("5000"), "5005", Map.of("case", "7")).otherEnd();
        switchboard.answer(held);
        active = switchboard.dial(phone("5005"), "5001", Map.of());
        switchboard.answer(active.otherEnd());
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                operation("dial", test -> test.switchboard.dial(test.phone("5002"), "5005", Map.of())),
                operation("hangup", test -> test.switchboard.hangup(test.active)),
                operation("hold", test -> test.switchboard.hold(test.active)),
                operation("retrieve", test -> test.switchboard.retrieve(test.held)),
                operation("swap", test -> test.switchboard.swap(test.active, test.held)),
                operation("consult", test -> test.switchboard.transfers().initiate(test.active, "5002", Map.of())),
                operation("transfer", test -> test.switchboard.transfers().complete(test.active, Optional.empty())),
                operation("move", test -> test.switchboard.transfers().singleStep(test.active, "5002", Map.of())),
                operation("join", test -> test.switchboard.conferences().complete(test.active, Optional.empty())),
                operation("invite", test -> test.switchboard.conferences().singleStep(test.active, "5002", Map.of())),
                operation("data", test -> test.switchboard.userDataOperations().attach(test.held, Map.of("a", "b"))),
                operation("digits", test -> test.switchboard.audio().sendDigits(test.active, "1")),
                operation("device", test -> test.switchboard.deviceSettings().doNotDisturb(test.phone("5005"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void aListenerFails(String name, Operation operation) throws Exception {
        String before = state();
        listenerFails = true;

        assertThatThrownBy(() -> operation.run(this)).hasMessage("the listener fails");

        assertUnchanged(before);
        operation.run(this);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void theStoreCannotPublish(String name, Operation operation) throws Exception {
        String before = state();
        store.cannotPublish(true);

        assertThatThrownBy(() -> operation.run(this)).isInstanceOf(StateUnavailableException.class);

        assertUnchanged(before);
        operation.run(this);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void theStoreCannotLock(String name, Operation operation) throws Exception {
        String before = state();
        store.cannotLock(true);

        assertThatThrownBy(() -> operation.run(this)).isInstanceOf(StateUnavailableException.class);

        assertUnchanged(before);
        operation.run(this);
    }

    @Test
    void aListenerCannotAct() throws Exception {
        List<Runnable> actions = new ArrayList<>();
        Switchboard other = new Switchboard(
                Directory.builder().user("agent", "5005").user("alice", "5000").build(),
                new SteppingClock(),
                (call, change) -> actions.forEach(Runnable::run));
        Device phone = other.directory().phone("5000").orElseThrow();
        Call call = other.dial(phone, "5005", Map.of());
        actions.add(() -> assertThatThrownBy(() -> other.hangup(call))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a listener"));

        other.answer(call.otherEnd());

        assertThat(call.state()).isEqualTo(CallState.ESTABLISHED);
    }

    @Test
    void aRefusedStepHoldsNoLock() {
        assertThatThrownBy(() -> switchboard.answer(held))
                .isInstanceOfSatisfying(
                        CallRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.STATE));

        assertThat(store.current()).isEmpty();
        assertThat(store.locksInUse()).isZero();
    }

    private void assertUnchanged(String before) {
        listenerFails = false;
        store.cannotPublish(false);
        store.cannotLock(false);
        assertThat(store.current()).isEmpty();
        assertThat(store.locksInUse()).isZero();
        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        StringBuilder state = new StringBuilder();
        for (User user : switchboard.directory().users()) {
            state.append(user).append(store.read(UserState.key(user.name()))).append('\n');
        }
        for (Call call : List.of(held, active)) {
            state.append(store.read(Connection.key(call.connId()))).append('\n');
        }
        return state.toString();
    }

    private Device phone(String number) {
        return switchboard.directory().phone(number).orElseThrow();
    }

    private void fail() {
        if (listenerFails) {
            throw new IllegalStateException("the listener fails");
        }
    }

    private static Arguments operation(String name, Operation operation) {
        return Arguments.of(name, operation);
    }

    /** An operation on the calls of a test. */
    interface Operation {
        void run(FailedStepsTest test) throws CallRefusedException;
    }
}
