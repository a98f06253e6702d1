package dev.verbatim.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Hears of the requests of an API: for metrics, audit and tracing. It is registered with the builder of a generated dispatcher.
 * This one times operations; what it keeps of a request is the time at which the request began:
 *
 * <pre>{@code
 * final class Timing implements OperationObserver<Long> {
 *     public Long before(ObservedRequest request) {
 *         return System.nanoTime();
 *     }
 *
 *     public void after(ObservedRequest request, Long begin, OperationResponse response) {
 *         record(request.operationName(), response.status(), System.nanoTime() - begin);
 *     }
 *
 *     public void failed(ObservedRequest request, Long begin, OperationResponse response, Throwable failure) {
 *         record(request.operationName(), response.status(), System.nanoTime() - begin);
 *     }
 * }
 *
 * VoiceDispatcher.builder().observer(new Timing())
 * }</pre>
 *
 * <p>It is told about every request that is sent to a documented URL of the API and whose body has arrived, refused ones
 * included. If several APIs share the URL and the body does not name an operation of any of them, the observers of the API that
 * was given to the router first are told. After {@link #before}, either {@link #after} or {@link #failed} is called, once: not before the answer of a
 * handler that answers later is there, then by the thread that completes it. Of several observers, the first one to be
 * registered is told about the beginning first, and about the end last.
 *
 * <p>An observer changes nothing: what it throws is logged, and the request goes on without it. Implementations must be
 * thread-safe; no locks are held while they are called.
 *
 * @param <S> what it keeps of a request; {@code @Nullable Void} if that is nothing
 * @since 0.2.0
 */
public interface OperationObserver<S extends @Nullable Object> {
    /**
     * A request begins: nothing of it has been read yet but the method and the path.
     *
     * @param request what is known of it
     * @return what {@link #after} or {@link #failed} is to have
     */
    S before(ObservedRequest request);

    /**
     * The operation has succeeded.
     *
     * @param request what is known of it
     * @param state what {@link #before} has returned
     * @param response what the caller receives
     */
    default void after(ObservedRequest request, S state, OperationResponse response) {}

    /**
     * The request was refused, or the operation failed.
     *
     * @param request what is known of it
     * @param state what {@link #before} has returned
     * @param response what the caller receives; its status is not success
     * @param failure an {@link OperationException} if a step refused the request, the handler threw one, or the handler has not
     *     answered in time; else what the application threw, also if an {@link ExceptionMapper} has made another exception of it
     */
    default void failed(ObservedRequest request, S state, OperationResponse response, Throwable failure) {}
}
