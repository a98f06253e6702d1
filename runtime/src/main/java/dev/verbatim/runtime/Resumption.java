package dev.verbatim.runtime;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Lets a handler that answers later act on the resources of its request. The locks of a request are released when the
 * handler's method returns its stage; what the handler does to the resources after that, it does through its resumption, which
 * acquires the locks again and checks the capability again:
 *
 * <pre>{@code
 * CompletionStage<Void> dial(Device device, String number, Resumption resumption) {
 *     return routing.find(number).thenCompose(route -> resumption.run(() -> switchboard.dial(device, route)));
 * }
 * }</pre>
 *
 * <p>May be used by any thread, several times; the action runs in the calling thread, which waits for the locks.
 *
 * @since 0.2.0
 */
public final class Resumption {
    private final ResourceLocks locks;
    private final @Nullable Check check;
    private final @Nullable Object[] resources;

    /**
     * The resumption of one request; generated code calls it.
     *
     * @param locks the locks of the API
     * @param check the step that checks the capability, if the operation has one
     * @param resources those of the request
     */
    public Resumption(ResourceLocks locks, @Nullable Check check, @Nullable Object... resources) {
        this.locks = locks;
        this.check = check;
        this.resources = resources.clone();
    }

    /**
     * Acts under the locks of the request's resources, if the capability is still there.
     *
     * @return what the action returned; fails with the status 2 if the capability is gone, without acting, and with what the
     *     action threw
     */
    public <T extends @Nullable Object> CompletionStage<T> call(Callable<? extends T> action) {
        ResourceLocks.Held held = acquire();
        try (held) {
            if (check != null) {
                check.pass();
            }
            return CompletableFuture.completedFuture(action.call());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(interrupted);
        } catch (Exception failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** The same for an action that returns nothing. */
    public CompletionStage<@Nullable Void> run(Action action) {
        return this.<@Nullable Void>call(() -> {
            action.run();
            return null;
        });
    }

    private ResourceLocks.Held acquire() {
        return resources.length == 0 ? () -> {} : locks.acquire(resources);
    }

    /** What a handler does under the locks. */
    @FunctionalInterface
    public interface Action {
        /** Acts. */
        void run() throws Exception;
    }

    /** The step that checks the capability. */
    @FunctionalInterface
    public interface Check {
        /**
         * Passes, or not.
         *
         * @throws OperationException 2 if the capability is gone
         */
        void pass() throws OperationException;
    }
}
