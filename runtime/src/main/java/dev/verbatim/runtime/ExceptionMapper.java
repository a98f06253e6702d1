package dev.verbatim.runtime;

/**
 * Turns an exception of the application into a documented failure. It is registered with the builder of a generated dispatcher:
 *
 * <pre>{@code
 * VoiceDispatcher.builder()
 *         .onException(CallRefusedException.class, refused ->
 *                 new OperationException(StatusCode.NOT_VALID_NOW, refused.getMessage()))
 * }</pre>
 *
 * <p>It is asked for exceptions of the registered class and of its subclasses, unless a mapper of a more specific class is
 * registered too. Implementations must be thread-safe.
 *
 * @param <X> the exceptions that it takes
 * @since 0.2.0
 */
@FunctionalInterface
public interface ExceptionMapper<X extends Exception> {
    /**
     * The failure that the caller is told. If this method throws, the request is answered with an internal error (4), and the log
     * has both exceptions.
     *
     * @param failure what a handler, the stage of a handler, a resolver or a converter has thrown; never an
     *     {@link OperationException}
     */
    OperationException map(X failure);
}
