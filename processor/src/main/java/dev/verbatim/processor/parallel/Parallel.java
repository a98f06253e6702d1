package dev.verbatim.processor.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Computes results on all cores and consumes them, in order, on the calling thread.
 *
 * <p>Its threads end before it returns. The threads of the common pool would outlive the compilation that starts them, and keep
 * the class loader of the processor alive.
 */
public final class Parallel<S, T> {
    /** One more thread is started for each such number of tasks. */
    private static final int WORTH = 8;

    private final List<S> sources;
    private final List<FutureTask<T>> tasks = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    private Parallel(List<S> sources, Function<S, T> make) {
        this.sources = sources;
        sources.forEach(source -> tasks.add(new FutureTask<>(() -> make.apply(source))));
    }

    /**
     * Computes a result for each source, and consumes the results in the order of the sources as soon as they are complete.
     *
     * @param sources the sources; put the most expensive first
     * @param make computes a result on any thread
     * @param take consumes a source and its result on the calling thread; the supplier throws the exception of {@code make}
     */
    public static <S, T> void inOrder(List<S> sources, Function<S, T> make, BiConsumer<S, Supplier<T>> take) {
        new Parallel<>(sources, make).run(take);
    }

    private void run(BiConsumer<S, Supplier<T>> take) {
        List<Thread> helpers = helpers();
        try {
            for (int i = 0; i < sources.size(); i++) {
                FutureTask<T> task = tasks.get(i);
                while (!task.isDone() && makeNext()) {
                    // Ends when this task is complete, or runs on another thread and no task is left to start.
                }
                take.accept(sources.get(i), () -> result(task));
            }
        } finally {
            next.set(tasks.size());
            helpers.forEach(Parallel::await);
        }
    }

    private List<Thread> helpers() {
        int count = Math.min(Runtime.getRuntime().availableProcessors() - 1, tasks.size() / WORTH);
        List<Thread> helpers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread helper = new Thread(this::makeAll, "verbatim-" + (i + 1));
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        return helpers;
    }

    private void makeAll() {
        while (makeNext()) {
            // Runs one task after the other.
        }
    }

    private boolean makeNext() {
        int index = next.getAndIncrement();
        if (index >= tasks.size()) {
            return false;
        }
        tasks.get(index).run();
        return true;
    }

    private static <T> T result(FutureTask<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failure) {
                    throw unchecked(failure.getCause());
                }
            }
        } finally {
            restore(interrupted);
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private static void await(Thread helper) {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        restore(interrupted);
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
