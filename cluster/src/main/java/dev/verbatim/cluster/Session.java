package dev.verbatim.cluster;

import dev.verbatim.cluster.Command.Join;
import dev.verbatim.cluster.Command.Leave;
import dev.verbatim.cluster.LockTable.StepId;
import dev.verbatim.cluster.Members.Member;
import dev.verbatim.cluster.Replica.Outcome;
import dev.verbatim.runtime.state.StateUnavailableException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node as a member, and its steps that wait. When an answer does not come, or the others have gone on without this node, it joins
 * under a new number: what it has asked under the former one and was not done by then will never be.
 */
final class Session implements Replica.Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    /** How often a node gives a sign of life in the time after which it is not a member any more. */
    private static final int SIGNS = 4;

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClusterSettings settings;
    private final long identity;
    private final Followers followers;
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();
    private final AtomicLong lastStep = new AtomicLong();
    private final ScheduledExecutorService executor;
    private @Nullable RaftNode node;
    private @Nullable Outbox outbox;
    private volatile long number = RANDOM.nextLong();
    private volatile boolean joined;
    private volatile boolean started;
    private volatile boolean closed;
    /** When it last saw the majority, as a member; by {@link System#nanoTime}. */
    private volatile long usableAt;

    private volatile @Nullable String refusal;

    /**
     * A node that has not joined.
     *
     * @param identity of its directory
     * @param followers told of news
     */
    Session(ClusterSettings settings, long identity, Followers followers) {
        this.settings = settings;
        this.identity = identity;
        this.followers = followers;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "verbatim-member-" + settings.name());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Joins, and gives signs of life from then on. */
    void begin(RaftNode begun) {
        node = begun;
        outbox = new Outbox(settings, begun, this::lost);
        join(number);
        long pause = settings.timeouts().failure().toMillis() / SIGNS;
        var unused = executor.scheduleWithFixedDelay(this::giveSign, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void join(long as) {
        outbox().begin(as, new Join(identity, settings.pages(), settings.clock().millis()));
    }

    private Outbox outbox() {
        Outbox begun = outbox;
        if (begun == null) {
            throw new IllegalStateException("the node has not begun");
        }
        return begun;
    }

    private void giveSign() {
        if (started && refusal != null) {
            // Such as for its clock, which may be right again.
            tryAgain();
        }
        outbox().sendSign();
        isUsable();
    }

    /** From now on, a refusal is not the end. */
    void started() {
        started = true;
    }

    /** Whether a step may begin and wait: this node has seen the majority a moment ago. */
    boolean isUsable() {
        RaftNode begun = node;
        long now = System.nanoTime();
        if (begun == null || begun.failure() != null) {
            return false;
        }
        if (joined && begun.hasLeader()) {
            usableAt = now;
            return true;
        }
        return now - usableAt < settings.timeouts().failure().toNanos();
    }

    /** Joins under a new number, because an answer under this one did not come. */
    private void lost(long former) {
        if (!executor.isShutdown()) {
            var unused = executor.schedule(
                    () -> renew(former, "has got no answer"), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void renew(long former, String why) {
        if (closed || former != number || refusal != null) {
            return;
        }
        LOG.warn("{} {}, and joins the others anew", settings.name(), why);
        joined = false;
        number = RANDOM.nextLong();
        join(number);
    }

    /** Joins again after a refusal. */
    synchronized void tryAgain() {
        refusal = null;
        number = RANDOM.nextLong();
        join(number);
    }

    /** Returns why the others refuse this node; {@code null} if they do not. */
    @Nullable
    String refusal() {
        return refusal;
    }

    boolean isJoined() {
        return joined;
    }

    long nextStep() {
        return lastStep.incrementAndGet();
    }

    /** Asks for something of which the step learns the outcome. */
    CompletableFuture<Outcome> ask(long step, Command command) {
        Waiting asked = new Waiting(number, new CompletableFuture<>());
        waiting.put(step, asked);
        if (!outbox().send(asked.number, command)) {
            asked.outcome.complete(Outcome.REFUSED);
        }
        return asked.outcome.whenComplete((outcome, failure) -> waiting.remove(step, asked));
    }

    /** Asks for something whose outcome nobody waits for. */
    void tell(Command command) {
        outbox().send(number, command);
    }

    @Override
    public void joined(long member, @Nullable String why) {
        if (member != number) {
            return;
        }
        refusal = why;
        usableAt = System.nanoTime();
        joined = why == null;
        // What this node has asked before and was not done will not be.
        waiting.forEach((step, each) -> {
            if (each.number != member) {
                each.outcome.complete(Outcome.REFUSED);
            }
        });
    }

    @Override
    public void lapsed(long member) {
        if (member == number && joined && !closed) {
            execute(() -> renew(member, "is not a member any more"));
        }
    }

    @Override
    public void ended(StepId id, Outcome outcome) {
        Waiting asked = waiting.get(id.step());
        if (asked != null && asked.number == id.member()) {
            asked.outcome.complete(outcome);
        }
    }

    @Override
    public void news(String callerName) {
        followers.tell(callerName);
    }

    @Override
    public void restored(List<Member> all) {
        followers.tellEveryone();
        Set<StepId> published = new HashSet<>();
        all.forEach(member -> published.addAll(member.recent));
        waiting.forEach((step, each) -> {
            if (published.contains(new StepId(each.number, step))) {
                each.outcome.complete(Outcome.PUBLISHED);
            }
        });
        long former = number;
        if (joined) {
            execute(() -> renew(former, "has got a copy of the state"));
        }
    }

    private void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException end) {
            LOG.debug("{} ends and does not join anew", settings.name(), end);
        }
    }

    /** Tells the others that this node ends. */
    void leave(Duration most) {
        closed = true;
        try {
            outbox().last(number, new Leave()).get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception late) {
            LOG.info("{} ends; the others find out by themselves", settings.name(), late);
        }
    }

    @Override
    public void close() {
        closed = true;
        executor.shutdownNow();
        waiting.forEach((step, each) ->
                each.outcome.completeExceptionally(new StateUnavailableException(settings.name() + " has ended")));
    }

    /** @param number of this node as a member, under which it has asked */
    private record Waiting(long number, CompletableFuture<Outcome> outcome) {}
}
