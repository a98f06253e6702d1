package dev.verbatim.cluster;

import dev.verbatim.cluster.Command.BeginLog;
import dev.verbatim.cluster.Command.Join;
import dev.verbatim.cluster.Command.Leave;
import dev.verbatim.cluster.Command.Lock;
import dev.verbatim.cluster.Command.Publish;
import dev.verbatim.cluster.Command.Release;
import dev.verbatim.cluster.Command.Sent;
import dev.verbatim.cluster.Command.Write;
import dev.verbatim.cluster.LockTable.StepId;
import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.StateKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The state as a node has it: values, notifications, locks and members. It depends on nothing but the batches and their times, which
 * all nodes apply in the same order. So all nodes decide alike who gets a lock, and whose step is published. One thread applies,
 * while others read values and notifications.
 */
final class Replica {
    private final Map<String, Value> values = new ConcurrentHashMap<>();
    private final ReplicaLogs logs;
    private final Members members;
    private final Listener listener;
    private LockTable locks;
    private volatile List<String> names = List.of();
    /** Milliseconds since 1970. */
    private long time;

    Replica(LogLimits limits, Duration lease, Listener listener) {
        this.listener = listener;
        this.logs = new ReplicaLogs(limits);
        this.members = new Members(lease);
        this.locks = newLocks();
    }

    private LockTable newLocks() {
        return new LockTable(id -> listener.ended(id, Outcome.GRANTED));
    }

    /**
     * Applies a batch.
     *
     * @param stamp the time that the leading node gave it, in milliseconds since 1970
     */
    void apply(long stamp, Batch batch) {
        long before = time;
        time = Math.max(time, stamp);
        long number = batch.member();
        boolean isMember = members.isAlive(batch.node(), number, time);
        for (long lapsed : members.expire(before == 0 ? time : before, time)) {
            locks.releaseAll(lapsed);
            listener.lapsed(lapsed);
        }
        for (Command command : batch.commands()) {
            if (command instanceof Join join) {
                isMember = join(batch.node(), number, join);
            } else if (isMember) {
                apply(batch.node(), number, command);
            } else {
                refuse(number, command);
            }
        }
        if (!isMember && batch.commands().isEmpty()) {
            listener.lapsed(number);
        }
        names = members.names();
    }

    private boolean join(String node, long number, Join join) {
        Long former = members.numberOf(node);
        String reason = members.join(node, number, join, time);
        if (reason == null && former != null) {
            locks.releaseAll(former);
        }
        listener.joined(number, reason);
        return reason == null;
    }

    private void apply(String node, long number, Command command) {
        if (command instanceof Lock lock) {
            locks.lock(new StepId(number, lock.step()), lock.names());
        } else if (command instanceof Publish publish) {
            publish(node, new StepId(number, publish.step()), publish);
        } else if (command instanceof Release release) {
            locks.release(new StepId(number, release.step()));
        } else if (command instanceof BeginLog begin) {
            logs.begin(begin.caller(), begin.log());
            listener.ended(new StepId(number, begin.step()), Outcome.PUBLISHED);
        } else if (command instanceof Leave) {
            members.leave(node);
            locks.releaseAll(number);
        }
    }

    private void publish(String node, StepId id, Publish publish) {
        if (publish.hasLocks() && !locks.has(id)) {
            listener.ended(id, Outcome.REFUSED);
            return;
        }
        for (Write write : publish.writes()) {
            byte[] bytes = write.value();
            if (bytes == null) {
                values.remove(write.key());
            } else {
                values.put(write.key(), new Value(bytes));
            }
        }
        for (Sent sent : publish.sent()) {
            logs.add(sent.caller(), sent.log(), sent.stored(), time);
            listener.news(sent.caller());
        }
        members.published(node, id);
        listener.ended(id, Outcome.PUBLISHED);
        locks.release(id);
    }

    private void refuse(long number, Command command) {
        if (command instanceof Lock lock) {
            listener.ended(new StepId(number, lock.step()), Outcome.REFUSED);
        } else if (command instanceof Publish publish) {
            listener.ended(new StepId(number, publish.step()), Outcome.REFUSED);
        } else if (command instanceof BeginLog begin) {
            listener.ended(new StepId(number, begin.step()), Outcome.REFUSED);
        }
        listener.lapsed(number);
    }

    /** Reads a value; {@code null} if there is none. */
    <V> @Nullable V read(StateKey<V> key) {
        Value value = values.get(key.path());
        return value == null ? null : value.decoded(key);
    }

    ReplicaLogs logs() {
        return logs;
    }

    /** Returns the names of the members, in their order. */
    List<String> names() {
        return names;
    }

    Snapshot copy() {
        return new Snapshot(time, Map.copyOf(values), logs.copy(), members.copy(), locks.copy());
    }

    /** Takes the state of another node, or of this one before it ended. */
    void restore(Snapshot snapshot) {
        time = snapshot.time();
        values.clear();
        values.putAll(snapshot.values());
        logs.restore(snapshot.logs());
        members.names().forEach(members::leave);
        snapshot.members().forEach(members::add);
        locks = newLocks();
        snapshot.locks().forEach(locks::lock);
        names = members.names();
        listener.restored(members.copy());
    }

    /** What became of what a node has asked. */
    enum Outcome {
        /** The step has its locks. */
        GRANTED,
        /** Everybody sees it. */
        PUBLISHED,
        /** Nobody will ever see it, and it has no locks. */
        REFUSED
    }

    /** Told of what the batches do; called by the thread that applies them, which it must not hold up. */
    interface Listener {
        /**
         * A node has asked to be a member.
         *
         * @param refusal why it is not; {@code null} if it is
         */
        void joined(long member, @Nullable String refusal);

        /** A node is no member, or not under this number. */
        void lapsed(long member);

        /** A step goes on or is over. */
        void ended(StepId id, Outcome outcome);

        /** A caller has new notifications. */
        void news(String callerName);

        /** Other entries were applied elsewhere, and are part of a copy of the state. */
        void restored(List<Members.Member> all);
    }

    /** The bytes of a value, and what they mean once somebody has read it. */
    static final class Value {
        private final byte[] bytes;
        private volatile @Nullable Object decoded;

        Value(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        @SuppressWarnings("unchecked") // Each key has values of its own type.
        private <V> V decoded(StateKey<V> key) {
            Object known = decoded;
            if (known == null) {
                known = key.type().reader().apply(bytes);
                decoded = known;
            }
            return (V) known;
        }
    }
}
