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
 * What waits for its turn, and whose turn is next. Every other turn goes to the network that has had none for longest, and the
 * turns between to the name that has had none for longest: somebody with either of their own is served soon, however much the
 * others of the network ask for, or the others who use the name. Of the same network, or name, the first that came is served: nothing waits for ever.
 *
 * <p>Each network has so many places, and there are so many in all. When they are taken, a newcomer gets the place of a network
 * or a name that has at least two more.
 *
 * <p>Not thread-safe.
 *
 * @param <T> what waits
 */
final class FairQueue<T> {
    private final int most;
    private final int mostOfANetwork;

    /** In the order in which they came. */
    private final List<Waiting<T>> waiting = new ArrayList<>();

    private final LastTurns networks = new LastTurns();
    private final LastTurns names = new LastTurns();
    private long turn;

    /** Has so many places. */
    FairQueue(int most, int mostOfANetwork) {
        this.most = most;
        this.mostOfANetwork = mostOfANetwork;
    }

    /** Lets something wait. Returns what has no place any more: nothing, or this, or something else in its stead. */
    @Nullable
    T offer(RateLimitKey.Claimed sender, T what, long nanoTime) {
        waiting.add(new Waiting<>(sender, what, nanoTime));
        if (count(one -> isOfNetwork(one, sender.network())) > mostOfANetwork) {
            return withdrawOf(sender.network());
        }
        return waiting.size() > most ? withdrawOf(largest(waiting, one -> one.sender.network())) : null;
    }

    /** What is next, which does not wait any more; {@code null} if nothing waits. */
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

    /** What has waited since before a time, and does not any more. */
    List<T> waitingSinceBefore(long nanoTime) {
        List<Waiting<T>> old =
                waiting.stream().filter(one -> one.since - nanoTime < 0).toList();
        waiting.removeAll(old);
        return old.stream().map(Waiting::what).toList();
    }

    int size() {
        return waiting.size();
    }

    /** The last that came of the name that has most of a network. */
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

    /** Which group has most; of several, that of the last that came: it is the newcomer's own if others have no more. */
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

    /** When each had a turn, of those who had one of the last thousand. */
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

    /** Is the same as itself alone. */
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
