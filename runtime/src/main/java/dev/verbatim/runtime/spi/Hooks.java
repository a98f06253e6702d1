package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.ExceptionMapper;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the application has registered with an API's dispatcher, besides handlers: exception mappers and observers.
 *
 * @since 0.2.0
 */
public final class Hooks {
    private final Map<Class<?>, ExceptionMapper<? super Exception>> mappers;
    private final List<OperationObserver<?>> observers;

    private Hooks(Builder builder) {
        this.mappers = Map.copyOf(builder.mappers);
        this.observers = List.copyOf(builder.observers);
    }

    /** The failure that a mapper makes of an exception; {@code null} if no mapper takes it, or the mapper fails. */
    @Nullable
    OperationException map(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != Throwable.class; type = type.getSuperclass()) {
            ExceptionMapper<? super Exception> mapper = mappers.get(type);
            if (mapper != null) {
                return map((Exception) failure, mapper);
            }
        }
        return null;
    }

    private static @Nullable OperationException map(Exception failure, ExceptionMapper<? super Exception> mapper) {
        try {
            return Objects.requireNonNull(mapper.map(failure), "an exception mapper has returned null");
        } catch (RuntimeException | StackOverflowError broken) {
            // The log has the failure, and this with it.
            failure.addSuppressed(broken);
            return null;
        }
    }

    /** The observers, in the order in which they were added. */
    List<OperationObserver<?>> observers() {
        return observers;
    }

    /** Collects hooks for the builder of a dispatcher. */
    public static final class Builder {
        private final Map<Class<?>, ExceptionMapper<? super Exception>> mappers = new HashMap<>();
        private final List<OperationObserver<?>> observers = new ArrayList<>();

        /** No hooks yet. */
        public Builder() {}

        /**
         * Adds a mapper.
         *
         * @throws IllegalArgumentException if there is one for the class already, or its exceptions have a status of their own
         */
        public <X extends Exception> void add(Class<X> type, ExceptionMapper<? super X> mapper) {
            if (OperationException.class.isAssignableFrom(type)) {
                throw new IllegalArgumentException(type.getName()
                        + " is an OperationException and has a status of its own, which no mapper changes;"
                        + " register the exceptions of your own that are not");
            }
            if (mappers.containsKey(type)) {
                throw new IllegalArgumentException(
                        type.getName() + " has an exception mapper already; register one for each class");
            }
            mappers.put(type, failure -> mapper.map(type.cast(failure)));
        }

        /** Adds an observer. */
        public void add(OperationObserver<?> observer) {
            observers.add(Objects.requireNonNull(observer, "observer"));
        }

        /** What was added. */
        Hooks build() {
            return new Hooks(this);
        }
    }
}
