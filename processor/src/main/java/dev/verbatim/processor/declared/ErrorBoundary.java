package dev.verbatim.processor.declared;

import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what nobody has foreseen in one place from stopping all others. */
@FunctionalInterface
public interface ErrorBoundary {
    /**
     * Takes a step. What it throws, an error of ours, becomes one diagnostic.
     *
     * @param subject whom the step is for
     * @return the step's result; empty when it has failed
     */
    <T> Optional<T> attempt(Subject subject, Supplier<T> step);
}
