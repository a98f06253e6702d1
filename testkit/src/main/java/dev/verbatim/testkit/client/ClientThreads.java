package dev.verbatim.testkit.client;

import dev.verbatim.client.http.JdkClient;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An HTTP client of the JDK, and the threads that it and its users run on. */
final class ClientThreads implements AutoCloseable {
    private static final long CLOSE_MILLIS = 10_000;

    private final ExecutorService threads;
    private final HttpClient client;

    /** @param name the name of the threads */
    ClientThreads(String name, Duration timeout) {
        threads = JdkClient.threads(name);
        client = JdkClient.create(threads, timeout);
    }

    HttpClient client() {
        return client;
    }

    ExecutorService executor() {
        return threads;
    }

    /**
     * Waits for the server.
     *
     * @param what what is waited for, as the beginning of a sentence
     * @throws ConnectionException if it fails or does not come in time; says which
     */
    static <T> T completed(String what, CompletableFuture<T> future, Duration timeout) throws ConnectionException {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ConnectionException(what + " was not answered within " + timeout.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectionException lost) {
                throw lost;
            }
            throw new ConnectionException(what + " failed: " + Failures.reason(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException("interrupted while waiting for the server", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the HTTP client does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
