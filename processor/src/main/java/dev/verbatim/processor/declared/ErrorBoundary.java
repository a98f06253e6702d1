package dev.verbatim.processor.declared;

import java.util.Optional;
import java.util.function.Supplier;

/** Keeps an unexpected exception about one type from stopping the work on all others. */
@FunctionalInterface
public interface ErrorBoundary {
    /**
     * Runs a step. An exception of the step is an internal error and becomes one diagnostic.
     *
     * @param subject the annotation at which the error is reported
     * @return the result of the step; empty if it failed
     */
    <T> Optional<T> attempt(Subject subject, Supplier<T> step);
}
