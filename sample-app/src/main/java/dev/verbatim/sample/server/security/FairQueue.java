package dev.verbatim.sample.server.security;

import dev.verbatim.sample.server.limits.RateLimitKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A queue that serves senders fairly. Turns alternate between the network and the user name that were served least recently. So
 * a sender with a network or a name of their own is served soon, even while others flood the queue. Within one network or name
 * the order is first in, first out, so nothing waits forever.
 *
 * <p>The queue limits the entries per network and in total. When it is full, a new entry replaces one of a network or a name
 * with at least two more entries than its own.
 *
 * <p>Not thread-safe.
 *
 * @param <T> the type of the entries
 */
final class FairQueue<T> {
    private final int most;
    private final int mostOfANetwork;

    /** In order of arrival. */
    private final List<Waiting<T>> waiting = new ArrayList<>();

    private final LastTurns networks = new LastTurns();
    private final LastTurns names = new LastTurns();
    private long turn;

    /** Creates an empty queue with a limit in total and per network. */
    FairQueue(int most, int mostOfANetwork) {
        this.most = most;
        this.mostOfANetwork = mostOfANetwork;
    }

    /**
     * Adds an entry. Returns the entry that had to leave: {@code null} if there was room, else the new entry or another one.
     */
    @Nullable
    T offer(RateLimitKey.Claimed sender, T what, long nanoTime) {
        waiting.add(new Waiting<>(sender, what, nanoTime));
        if (count(one -> isOfNetwork(one, sender.network())) > mostOfANetwork) {
            return withdrawOf(sender.network());
        }
        return waiting.size() > most ? withdrawOf(largest(waiting, one -> one.sender.network())) : null;
    }

    /** Removes and returns the next entry; {@code null} if the queue is empty. */
    @Nullable
    T next() {
        Comparator<Waiting<T>> byNetwork = Comparator.comparingLong(one -> networks.of(one.sender.network()));
        Comparator<Waiting<T>> byName = Comparator.comparingLong(one -> names.of(one.sender.name()));
        Waiting<T> next =
                waiting.stream().min(turn % 2 == 0 ? byNetwork : byName).orElse(null);
        if (next == null) {
            networks.clear();
            names.clear();
            return null;
        }
        waiting.remove(next);
        networks.set(next.sender.network(), turn);
        names.set(next.sender.name(), turn);
        turn++;
        return next.what;
    }

    /** Removes and returns all entries that were added before the given time. */
    List<T> waitingSinceBefore(long nanoTime) {
        List<Waiting<T>> old =
                waiting.stream().filter(one -> one.since - nanoTime < 0).toList();
        waiting.removeAll(old);
        return old.stream().map(Waiting::what).toList();
    }

    int size() {
        return waiting.size();
    }

    /** Removes the newest entry of the name with the most entries of a network. */
    private T withdrawOf(String network) {
        List<Waiting<T>> ofNetwork =
                waiting.stream().filter(one -> isOfNetwork(one, network)).toList();
        String name = largest(ofNetwork, one -> one.sender.name());
        Waiting<T> last = ofNetwork.stream()
                .filter(one -> one.sender.name().equals(name))
                .reduce((before, after) -> after)
                .orElseThrow();
        waiting.remove(last);
        return last.what;
    }

    /**
     * Returns the group with the most entries. Among equals, it is the group of the newest entry, so a newcomer does not
     * displace others who have no more.
     */
    private static <T> String largest(List<Waiting<T>> waiting, Function<Waiting<T>, String> group) {
        Map<String, Integer> counts = new HashMap<>();
        String largest = "";
        for (Waiting<T> one : waiting) {
            String key = group.apply(one);
            if (counts.merge(key, 1, Integer::sum) >= counts.getOrDefault(largest, 0)) {
                largest = key;
            }
        }
        return largest;
    }

    private long count(Predicate<Waiting<T>> which) {
        return waiting.stream().filter(which).count();
    }

    private static boolean isOfNetwork(Waiting<?> one, String network) {
        return one.sender.network().equals(network);
    }

    /** Remembers the last turn of each key, for up to a thousand keys. */
    private static final class LastTurns {
        private static final int MOST = 1_000;
        private static final long NEVER = -1;

        private final Map<String, Long> turns = new LinkedHashMap<>();

        long of(String key) {
            return turns.getOrDefault(key, NEVER);
        }

        void set(String key, long turn) {
            turns.remove(key);
            turns.put(key, turn);
            if (turns.size() > MOST) {
                turns.remove(turns.keySet().iterator().next());
            }
        }

        void clear() {
            turns.clear();
        }
    }

    /** An entry with its sender; compared by identity, so not a record. */
    private static final class Waiting<T> {
        private final RateLimitKey.Claimed sender;
        private final T what;
        private final long since;

        Waiting(RateLimitKey.Claimed sender, T what, long since) {
            this.sender = sender;
            this.what = what;
            this.since = since;
        }

        T what() {
            return what;
        }
    }
}
