package dev.verbatim.processor.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes things on all cores and takes them on the thread that asks.
 *
 * <p>Its threads are gone when it is done. Those of the common pool would outlive the compilation that happens to start them,
 * and keep the class loader of the processor.
 */
public final class Parallel<S, T> {
    /** So many things are worth a thread. */
    private static final int WORTH = 8;

    private final List<S> sources;
    private final List<FutureTask<T>> tasks = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    private Parallel(List<S> sources, Function<S, T> make) {
        this.sources = sources;
        sources.forEach(source -> tasks.add(new FutureTask<>(() -> make.apply(source))));
    }

    /**
     * Makes things, and takes them in their order as soon as they are there.
     *
     * @param sources what they are made of, the largest best in front
     * @param make makes one of them on any thread
     * @param take takes one of them on this thread; its supplier throws what went wrong with making it
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
                    // Until this one is there, or somebody makes it and there is no other to make.
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
            // One after the other.
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

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
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
