package dev.verbatim.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the steps of a node ask, in the order in which they ask. While one batch is on its way, the commands of all steps wait for
 * the next one together. So the more steps there are, the fewer entries each of them takes.
 */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final ClusterSettings settings;
    private final RaftNode node;
    private final LongConsumer lost;
    private final List<Command> commands = new ArrayList<>();
    private long number;
    private boolean onItsWay;
    private boolean wasSent;

    /** @param lost told of the member's number if nobody knows whether a batch was applied */
    Outbox(ClusterSettings settings, RaftNode node, LongConsumer lost) {
        this.settings = settings;
        this.node = node;
        this.lost = lost;
    }

    /** Begins under a new number. What is under the former one is not sent any more. */
    synchronized void begin(long as, Command join) {
        number = as;
        commands.clear();
        onItsWay = false;
        commands.add(join);
        next();
    }

    /** Sends a command. Returns if it does: not if the node joins under another number. */
    synchronized boolean send(long as, Command command) {
        if (as != number) {
            return false;
        }
        commands.add(command);
        next();
        return true;
    }

    /** Sends a sign of life, unless something else was sent since the last one. */
    synchronized void sendSign() {
        if (!wasSent && !onItsWay) {
            send();
        }
        wasSent = false;
    }

    /** Sends a last command, with an answer. */
    CompletableFuture<?> last(long as, Command command) {
        return node.submit(new Batch(settings.name(), as, List.of(command)));
    }

    private void next() {
        if (!onItsWay && !commands.isEmpty()) {
            send();
        }
    }

    private void send() {
        Batch batch = new Batch(settings.name(), number, take());
        onItsWay = true;
        wasSent = true;
        var unused = node.submit(batch).whenComplete((done, failure) -> answered(batch.member(), failure));
    }

    /** Takes as many commands as fit into an entry. */
    private List<Command> take() {
        List<Command> taken = new ArrayList<>();
        int bytes = 0;
        for (Command command : commands) {
            bytes += size(command);
            if (!taken.isEmpty() && bytes > RaftConfiguration.MOST_BYTES) {
                break;
            }
            taken.add(command);
        }
        commands.subList(0, taken.size()).clear();
        return taken;
    }

    /** Returns about how many bytes a command takes. */
    static int size(Command command) {
        int size = 100;
        if (command instanceof Command.Publish publish) {
            for (Command.Write write : publish.writes()) {
                byte[] value = write.value();
                size += 100 + (value == null ? 0 : value.length);
            }
            for (Command.Sent sent : publish.sent()) {
                for (byte[] each : sent.stored()) {
                    size += 100 + each.length;
                }
            }
        }
        return size;
    }

    private void answered(long as, @Nullable Throwable failure) {
        synchronized (this) {
            if (as != number) {
                return;
            }
            onItsWay = false;
            if (failure == null) {
                next();
                return;
            }
        }
        LOG.debug("{} has got no answer", settings.name(), failure);
        lost.accept(as);
    }
}
