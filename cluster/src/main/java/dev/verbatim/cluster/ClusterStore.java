package dev.verbatim.cluster;

import dev.verbatim.cluster.Command.Lock;
import dev.verbatim.cluster.Command.Publish;
import dev.verbatim.cluster.Command.Release;
import dev.verbatim.cluster.Replica.Outcome;
import dev.verbatim.runtime.state.NotificationLog;
import dev.verbatim.runtime.state.OutcomeUnknownException;
import dev.verbatim.runtime.state.StateKey;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.runtime.state.Step;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The store of several servers, the nodes. Each of them serves every request, and has the whole state in memory and on its disk.
 *
 * <pre>{@code
 * ClusterStore store = ClusterStore.builder()
 *         .name("a")
 *         .bind("10.0.0.1", 7800)
 *         .nodes("10.0.0.1:7800", "10.0.0.2:7800", "10.0.0.3:7800")
 *         .directory(Path.of("/var/lib/voice"))
 *         .secret(System.getenv("CLUSTER_SECRET"))
 *         .pages(Map.of("voice.md", digest))
 *         .build();
 * }</pre>
 *
 * <p>A step is published when the majority of the nodes has it on its disks. So with three nodes, one of them may be lost at any time:
 * the others go on, after a pause in which they find out. Nodes that do not see the majority throw
 * {@link StateUnavailableException} until they see it again, so that there are never two states. If all nodes end and start again,
 * everything is as it was.
 *
 * <p>If {@link Step#commit} does not learn in time whether the step was published, it throws an {@link OutcomeUnknownException}. Each
 * wait has an end, {@link ClusterStoreBuilder#lockTimeout} being one of them.
 *
 * @since 0.2.0
 */
public final class ClusterStore implements StateStore, AutoCloseable {
    private final ClusterSettings settings;
    private final Replica replica;
    private final Followers followers;
    private final Session session;
    private final ClusterLog log;
    private final RaftNode node;
    private final CatchUp catchUp;

    @SuppressWarnings("ThreadLocalUsage") // A thread can have a step of each store.
    private final ThreadLocal<@Nullable ClusterStep> steps = new ThreadLocal<>();

    ClusterStore(ClusterSettings settings) {
        this.settings = settings;
        this.followers = new Followers(settings.name());
        this.log = new ClusterLog(this, followers);
        this.session = new Session(settings, Identity.of(settings), followers);
        this.replica = new Replica(settings.limits(), settings.timeouts().failure(), session);
        this.node = new RaftNode(settings, replica);
        this.catchUp = new CatchUp(node);
        try {
            new Joining(settings, node, session).await();
        } catch (StateUnavailableException refused) {
            kill();
            throw refused;
        }
    }

    /** Returns a builder of a store. */
    public static ClusterStoreBuilder builder() {
        return new ClusterStoreBuilder();
    }

    @Override
    public <V> @Nullable V read(StateKey<V> key) {
        ClusterStep step = steps.get();
        if (step != null) {
            return step.read(key);
        }
        catchUp();
        return replica.read(key);
    }

    @Override
    public Step begin(Collection<String> locks) {
        if (steps.get() != null) {
            throw new IllegalStateException("this thread has a step already; use current()");
        }
        ClusterStep step = new ClusterStep(this, session.nextStep());
        step.acquire(locks);
        steps.set(step);
        return step;
    }

    @Override
    public Optional<Step> current() {
        return Optional.ofNullable(steps.get());
    }

    @Nullable
    ClusterStep currentStep() {
        return steps.get();
    }

    void ended() {
        steps.remove();
    }

    Replica replica() {
        return replica;
    }

    long now() {
        return settings.clock().millis();
    }

    /** Waits for further locks of a step. */
    void lock(long step, List<String> names) {
        requireAvailable("the locks " + names + " were not acquired");
        Outcome outcome = outcome(
                session.ask(step, new Lock(step, names)), settings.timeouts().lock());
        if (outcome == Outcome.GRANTED) {
            return;
        }
        release(step);
        throw unavailable(
                "the locks " + names + " were not acquired",
                outcome == null ? "another step has them, or there is no majority" : "this node has joined anew");
    }

    void release(long step) {
        session.tell(new Release(step));
    }

    /** Publishes a step, and waits until this node has it. */
    void publish(long step, Publish publish) {
        if (Outbox.size(publish) > RaftConfiguration.MOST_BYTES / 2) {
            throw new StateUnavailableException("nothing was published: a step can write "
                    + RaftConfiguration.MOST_BYTES / 2 + " bytes; write less at once");
        }
        requireAvailable("nothing was published");
        Outcome outcome =
                outcome(session.ask(step, publish), settings.timeouts().answer());
        if (outcome == null) {
            throw new OutcomeUnknownException(
                    "it is not known whether the step was published; read the state when the others are back",
                    new TimeoutException(
                            "no answer within " + settings.timeouts().answer()));
        }
        if (outcome != Outcome.PUBLISHED) {
            throw unavailable("nothing was published", "this node has joined the others anew");
        }
    }

    /** Asks for something that needs no locks, and waits until it is done. */
    void ask(LongFunction<Command> command) {
        long step = session.nextStep();
        Outcome outcome = outcome(
                session.ask(step, command.apply(step)), settings.timeouts().answer());
        if (outcome != Outcome.PUBLISHED) {
            throw unavailable("nothing was published", "the others have not answered");
        }
    }

    /** Waits for an outcome; {@code null} if it does not come in time. */
    private @Nullable Outcome outcome(CompletableFuture<Outcome> asked, Duration most) {
        try {
            return asked.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            asked.cancel(false);
            return null;
        } catch (ExecutionException ended) {
            throw new StateUnavailableException(settings.name() + " has ended", ended);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            asked.cancel(false);
            return null;
        }
    }

    /** Waits until this node has everything that was published before. */
    void catchUp() {
        requireAvailable("nothing can be read");
        if (!catchUp.await(settings.timeouts().lock())) {
            throw unavailable("nothing can be read", "the others have not answered");
        }
    }

    void requireAvailable(String what) {
        if (!session.isUsable()) {
            throw unavailable(what, "");
        }
    }

    private StateUnavailableException unavailable(String what, String otherwise) {
        return new StateUnavailableException(what + ": " + reason(otherwise));
    }

    private String reason(String otherwise) {
        String failure = node.failure();
        String refusal = session.refusal();
        if (failure != null) {
            return failure;
        }
        if (!node.hasLeader()) {
            return settings.name() + " has lost the majority of the other nodes, and waits for them";
        }
        if (refusal != null) {
            return "the others refuse " + settings.name() + ": " + refusal;
        }
        return otherwise.isEmpty() ? settings.name() + " joins the other nodes anew" : otherwise;
    }

    @Override
    public NotificationLog notifications() {
        return log;
    }

    /** Whether this node can read and publish: it sees the majority of the nodes. */
    public boolean isAvailable() {
        return session.isJoined() && node.failure() == null && node.hasLeader();
    }

    /** Returns the names of the nodes that run, as far as this one knows, in the order of {@link String#compareTo}. */
    public List<String> nodes() {
        return replica.names();
    }

    /** Ends without a word to the others, as a process that is killed. */
    void kill() {
        session.close();
        followers.close();
        node.end();
    }

    /** Leaves the cluster. What was published is on the disks of the majority, so nothing has to be handed over. */
    @Override
    public void close() {
        session.leave(settings.timeouts().lock());
        session.close();
        followers.close();
        node.close();
    }
}
