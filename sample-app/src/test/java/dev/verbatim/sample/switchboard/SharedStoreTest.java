package dev.verbatim.sample.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.state.Journal;
import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several switchboards have one store, at the same time or one after the other. */
class SharedStoreTest {
    private static final Directory DIRECTORY = Directory.builder()
            .user("agent", "5005", "5006")
            .user("alice", "5000")
            .user("bob", "5001")
            .build();

    private final SteppingClock clock = new SteppingClock();
    private final StateStore store = new MemoryStore();
    private final Switchboard one = switchboard(store, DIRECTORY);

    @Test
    void haveTheSameDevicesAndCalls() throws Exception {
        Switchboard other = switchboard(store, DIRECTORY);
        Call alices = one.dial(phone(one, "5000"), "5005", Map.of("case", "7"));
        Call agents = other.calls("agent").get(0);

        other.answer(agents);
        other.deviceSettings().forward(phone(other, "5005"), "5006");
        clock.advance(Duration.ofSeconds(7));

        assertThat(phone(other, "5005")).isEqualTo(phone(one, "5005"));
        assertThat(phone(one, "5005").forwardTo()).hasValue("5006");
        assertThat(alices.state()).isEqualTo(CallState.ESTABLISHED);
        assertThat(alices.otherEnd()).isEqualTo(agents);
        assertThat(agents.duration()).isEqualTo(Duration.ofSeconds(7));
        assertThat(agents.userData()).isEqualTo(alices.userData());

        one.hangup(alices);
        assertThat(agents.state()).isEqualTo(CallState.RELEASED);
        assertThat(other.findCall("agent", agents.id())).isEmpty();
    }

    @Test
    void agreeOnTheIdsWhenTheyStartAtOnce() throws Exception {
        int switchboards = 8;
        StateStore empty = new MemoryStore();
        CyclicBarrier start = new CyclicBarrier(switchboards);
        ExecutorService threads = Executors.newFixedThreadPool(switchboards);
        Set<List<String>> ids = new HashSet<>();
        try {
            List<Callable<List<String>>> starts = new ArrayList<>();
            for (int i = 0; i < switchboards; i++) {
                starts.add(() -> {
                    start.await();
                    return ids(switchboard(empty, DIRECTORY));
                });
            }
            for (Future<List<String>> each : threads.invokeAll(starts)) {
                ids.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(ids).hasSize(1);
    }

    @Test
    void goOnAfterARestart() throws Exception {
        MapJournal journal = new MapJournal();
        Switchboard before = switchboard(journal.store(), DIRECTORY);
        Call call = before.dial(phone(before, "5000"), "5006", Map.of("case", "7"));
        before.answer(call.otherEnd());
        before.deviceSettings().notReady(phone(before, "5001"), "lunch");

        Switchboard after = switchboard(journal.store(), DIRECTORY);

        assertThat(ids(after)).isEqualTo(ids(before));
        assertThat(phone(after, "5001").reason()).hasValue("lunch");
        assertThat(after.calls("alice")).singleElement().satisfies(again -> {
            assertThat(again).isEqualTo(call).isNotSameAs(call);
            assertThat(again.state()).isEqualTo(CallState.ESTABLISHED);
            assertThat(again.connId()).isEqualTo(call.connId());
            assertThat(again.userData()).isEqualTo(call.userData());
            assertThat(again.otherEnd().device()).isEqualTo(phone(before, "5006"));
        });
    }

    @Test
    void servicesAreThoseOfTheLatestDirectoryAndNumbersCanBeReordered() {
        Switchboard later = switchboard(
                store,
                Directory.builder()
                        .user("agent", Set.of(PhoneService.MUTING), "5006", "5005")
                        .build());

        assertThat(phone(later, "5005")).isEqualTo(phone(one, "5005"));
        assertThat(phone(later, "5005").has(PhoneService.MUTING)).isTrue();
        assertThat(later.directory().users())
                .first()
                .extracting(User::devices)
                .isEqualTo(List.of(phone(one, "5006"), phone(one, "5005")));
    }

    @Test
    void refuseOtherNumbersOfAUser() throws Exception {
        Call call = one.dial(phone(one, "5005"), "5000", Map.of());
        Directory fewer = Directory.builder().user("agent", "5005").build();
        Directory more = Directory.builder().user("alice", "5000", "5003").build();

        assertThatThrownBy(() -> switchboard(store, fewer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the user agent has the phone numbers [5005] in the directory, and [5005, 5006] in the"
                        + " store; start with these numbers, with another user name, or with an empty store");
        assertThatThrownBy(() -> switchboard(store, more)).isInstanceOf(IllegalStateException.class);
        assertThat(call.state()).isEqualTo(CallState.DIALING);
    }

    /** During an update, one node has users that the other one does not have yet. */
    @Test
    void aPartyCanBeUnknownToTheOther() throws Exception {
        List<String> told = new ArrayList<>();
        Switchboard older = new Switchboard(
                store,
                Directory.builder().user("alice", "5000").build(),
                clock,
                Ids.unguessable(),
                (call, change) -> told.add(call.user() + " " + call.state().documentedName()));
        Call bobs = one.dial(phone(one, "5001"), "5000", Map.of());

        Call alices = older.calls("alice").get(0);
        assertThat(alices.otherEnd()).isEqualTo(bobs);
        assertThat(alices.otherEnd().device().phoneNumber()).isEqualTo("5001");
        older.answer(alices);
        older.hangup(alices);

        assertThat(told).containsExactly("alice Established", "bob Established", "alice Released", "bob Released");
        assertThat(bobs.state()).isEqualTo(CallState.RELEASED);
    }

    private Switchboard switchboard(StateStore of, Directory directory) {
        return new Switchboard(of, directory, clock, Ids.unguessable(), (call, change) -> {});
    }

    private static Device phone(Switchboard of, String number) {
        return of.directory().phone(number).orElseThrow();
    }

    private static List<String> ids(Switchboard of) {
        return of.directory().users().stream()
                .flatMap(user -> user.devices().stream())
                .map(Device::id)
                .toList();
    }

    /** Keeps bytes, as a disk does. */
    private static final class MapJournal implements Journal {
        private final Map<String, byte[]> kept = new HashMap<>();

        StateStore store() {
            return new MemoryStore(LogLimits.DEFAULT, Clock.systemUTC(), this);
        }

        @Override
        public Map<String, byte[]> load() {
            return Map.copyOf(kept);
        }

        @Override
        public void append(Map<String, byte @Nullable []> changes) {
            changes.forEach((name, bytes) -> {
                if (bytes == null) {
                    kept.remove(name);
                } else {
                    kept.put(name, bytes);
                }
            });
        }

        @Override
        public void close() {}
    }
}
