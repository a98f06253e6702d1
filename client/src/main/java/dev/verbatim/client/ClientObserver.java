package dev.verbatim.client;

import org.jspecify.annotations.Nullable;

/**
 * Is told of the requests of a client, and of the notifications that it receives: for metrics and tracing. This one times operations:
 *
 * <pre>{@code
 * final class Timing implements ClientObserver<Long> {
 *     public Long before(ObservedCall call) {
 *         return System.nanoTime();
 *     }
 *
 *     public void after(ObservedCall call, Long begin) {
 *         record(call.operationName(), System.nanoTime() - begin);
 *     }
 * }
 * }</pre>
 *
 * <p>After {@link #before}, either {@link #after} or {@link #failed} is called, once, by the thread that completes the call. Of several
 * observers, the first one is told about the beginning first, and about the end last. An observer changes nothing: what it throws is
 * logged, and the call goes on without it. Implementations must be thread-safe.
 *
 * @param <S> what it keeps of a call; {@code @Nullable Void} if that is nothing
 * @since 0.2.0
 */
public interface ClientObserver<S extends @Nullable Object> {
    /**
     * A request is about to be sent.
     *
     * @return what {@link #after} or {@link #failed} gets
     */
    S before(ObservedCall call);

    /** The operation has succeeded. */
    default void after(ObservedCall call, S state) {}

    /**
     * The operation has failed, there is no answer, or the call was cancelled.
     *
     * @param failure an {@link OperationFailure}, a {@link ClientException} or a {@link java.util.concurrent.CancellationException}
     */
    default void failed(ObservedCall call, S state, Throwable failure) {}

    /**
     * A notification has arrived.
     *
     * @param api the name of the API
     * @param messageType the documented name; {@code "unknown"} for one that is not documented
     */
    default void notified(String api, String messageType) {}
}
