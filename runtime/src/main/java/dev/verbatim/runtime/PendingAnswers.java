package dev.verbatim.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The answers that handlers of one router still owe: so many, and each within a time. */
final class PendingAnswers {
    private final PendingLimits limits;
    private final AtomicInteger pending = new AtomicInteger();
    private final OperationException late;

    PendingAnswers(PendingLimits limits) {
        this.limits = limits;
        this.late = new OperationException(
                StatusCode.PROCESSING_INCOMPLETE,
                "the operation has not ended after " + limits.maxWait().toMillis() + " ms and may still do so",
                false);
    }

    /** Whether there is room for one more. */
    boolean hasRoom() {
        return pending.get() < limits.maxPending();
    }

    /**
     * The answer, in time or not at all.
     *
     * @param request what is answered
     * @param failures what a failure of the stage is answered with
     */
    CompletionStage<OperationResponse> inTime(
            RoutedRequest request,
            CompletionStage<OperationResponse> answer,
            Function<Throwable, OperationResponse> failures) {
        pending.incrementAndGet();
        // A stage of our own: what the handler keeps of its stage is not completed by our clock.
        CompletableFuture<OperationResponse> inTime = new CompletableFuture<>();
        inTime.orTimeout(limits.maxWait().toNanos(), TimeUnit.NANOSECONDS);
        answer.whenComplete(
                (response, failure) -> inTime.complete(failure == null ? response : failures.apply(cause(failure))));
        return inTime.exceptionally(timeout -> request.failed(late, 503))
                .whenComplete((response, none) -> pending.decrementAndGet());
    }

    /** What failed, without what stages wrap around it. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
