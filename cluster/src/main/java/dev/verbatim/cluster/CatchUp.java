package dev.verbatim.cluster;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until this node has applied everything that was committed before. All who begin to wait during one question share the next. */
final class CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final long PAUSE_MILLIS = 50;

    private final RaftNode node;
    private @Nullable CompletableFuture<Void> next;
    private boolean isAsking;

    CatchUp(RaftNode node) {
        this.node = node;
    }

    /** Returns false if the others have not answered in time. */
    boolean await(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            for (long left = most.toNanos(); left > 0; left = end - System.nanoTime()) {
                try {
                    ask().get(left, TimeUnit.NANOSECONDS);
                    return true;
                } catch (ExecutionException noLeader) {
                    LOG.debug("the question is asked again", noLeader);
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (TimeoutException late) {
            LOG.debug("no answer in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private synchronized CompletableFuture<Void> ask() {
        CompletableFuture<Void> waiting = next;
        if (waiting == null) {
            waiting = new CompletableFuture<>();
            next = waiting;
        }
        if (!isAsking) {
            isAsking = true;
            next = null;
            ask(waiting);
        }
        return waiting;
    }

    private void ask(CompletableFuture<Void> waiting) {
        var unused = node.catchUp().whenComplete((answer, failure) -> {
            askNext();
            if (failure == null) {
                waiting.complete(null);
            } else {
                waiting.completeExceptionally(failure);
            }
        });
    }

    private synchronized void askNext() {
        CompletableFuture<Void> waiting = next;
        next = null;
        isAsking = waiting != null;
        if (waiting != null) {
            ask(waiting);
        }
    }
}
