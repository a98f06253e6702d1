package dev.verbatim.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.runtime.state.OutcomeUnknownException;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.runtime.state.StateType;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.runtime.state.Step;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Steps that leave the sum of all accounts as it is, and are counted. */
final class Transfers {
    private static final int ACCOUNTS = 10;
    private static final StateType<Integer> NUMBER = StateType.of(
            "number", n -> n.toString().getBytes(UTF_8), bytes -> Integer.valueOf(new String(bytes, UTF_8)));

    private final StateStore store;
    private final String counter;
    private final Random random;
    private final AtomicInteger done;
    private int published;
    private int unknown;

    Transfers(StateStore store, String counter, int seed, AtomicInteger done) {
        this.store = store;
        this.counter = counter;
        this.random = new Random(seed);
        this.done = done;
    }

    Transfers runUntil(AtomicBoolean end) {
        while (!end.get()) {
            String from = "account-" + random.nextInt(ACCOUNTS);
            String to = "account-" + random.nextInt(ACCOUNTS);
            try (Step step = store.begin(Set.of(counter))) {
                step.lock(from.equals(to) ? Set.of(from) : Set.of(from, to));
                step.write(NUMBER.key(from), number(store, from) - 1);
                step.write(NUMBER.key(to), number(store, to) + 1);
                step.write(NUMBER.key(counter), number(store, counter) + 1);
                step.commit();
                published++;
                done.incrementAndGet();
            } catch (OutcomeUnknownException failure) {
                unknown++;
            } catch (StateUnavailableException failure) {
                // Nothing was changed.
                continue;
            }
        }
        return this;
    }

    static int number(StateStore store, String name) {
        Integer value = store.read(NUMBER.key(name));
        return value == null ? 0 : value;
    }

    static int sum(StateStore store) {
        int sum = 0;
        for (int i = 0; i < ACCOUNTS; i++) {
            sum += number(store, "account-" + i);
        }
        return sum;
    }

    String counter() {
        return counter;
    }

    int published() {
        return published;
    }

    int unknown() {
        return unknown;
    }
}
