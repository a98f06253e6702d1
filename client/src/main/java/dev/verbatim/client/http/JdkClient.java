package dev.verbatim.client.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Creates HTTP clients of the JDK, and threads for them. The clients follow no redirects, as these would let a server choose another
 * host.
 *
 * @since 0.2.0
 */
public final class JdkClient {
    private static final long IDLE_SECONDS = 10;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private JdkClient() {}

    /**
     * Creates threads: as many as there are tasks, daemons that end when they have nothing to do for ten seconds, so that nothing has
     * to be shut down.
     *
     * @param name the name of all of them
     */
    public static ExecutorService threads(String name) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Creates a client.
     *
     * @param threads what it runs on
     * @param timeout how long a connection may take to open; never longer than 10 seconds
     */
    public static HttpClient create(Executor threads, Duration timeout) {
        return HttpClient.newBuilder()
                .executor(threads)
                .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
                // With HTTP/2, the client would ask for an upgrade in its first request, which not every server
                // ignores.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
