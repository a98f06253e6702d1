package dev.verbatim.cluster;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What a node asks of all nodes. They all do it, in the same order. */
sealed interface Command {
    /**
     * Makes the node a member under a new number. What it had under an earlier one, such as locks, ends.
     *
     * @param identity of its directory
     * @param pages digests of what it serves, by name
     * @param clock milliseconds since 1970
     */
    record Join(long identity, SortedMap<String, String> pages, long clock) implements Command {}

    /** The node ends. */
    record Leave() implements Command {}

    /** A step asks for locks beyond those that it has. */
    record Lock(long step, List<String> names) implements Command {
        public Lock {
            names = List.copyOf(names);
        }
    }

    /** A step gives up its locks, or does not wait for them any more. */
    record Release(long step) implements Command {}

    /**
     * A step publishes what it has written, and gives up its locks.
     *
     * @param hasLocks whether it has any, without which it must not publish
     */
    record Publish(long step, boolean hasLocks, List<Write> writes, List<Sent> sent) implements Command {
        public Publish {
            writes = List.copyOf(writes);
            sent = List.copyOf(sent);
        }
    }

    /** A caller gets a log with a name, if there is none. */
    record BeginLog(long step, String caller, String log) implements Command {}

    /**
     * A changed value.
     *
     * @param value {@code null} if it is removed
     */
    record Write(String key, byte @Nullable [] value) {}

    /**
     * New notifications of a caller.
     *
     * @param log the name of the caller's log, if there is none yet
     * @param stored the bytes of each
     */
    record Sent(String caller, String log, List<byte[]> stored) {
        public Sent {
            stored = List.copyOf(stored);
        }
    }
}
