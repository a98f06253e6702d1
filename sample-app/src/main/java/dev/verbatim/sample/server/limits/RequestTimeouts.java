package dev.verbatim.sample.server.limits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.AbstractMetaDataConnection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections on which a request takes too long to arrive. An idle timeout is not enough: a client keeps the connection
 * open by sending a byte from time to time.
 */
public final class RequestTimeouts implements Connection.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(RequestTimeouts.class);
    private static final int LOOKS_PER_PERIOD = 4;

    private final Map<Connection, Arrival> arrivals = new ConcurrentHashMap<>();
    private final long longest;
    private final Scheduler scheduler;

    /**
     * Watches the connections that Jetty reports as opened.
     *
     * @param longest the time limit for the headers of a request, and again for its body
     */
    public RequestTimeouts(Duration longest, Scheduler scheduler) {
        this.longest = longest.toNanos();
        this.scheduler = scheduler;
    }

    /** Returns the number of connections that are watched now. */
    public int connections() {
        return arrivals.size();
    }

    /** Checks the connections periodically until the scheduler stops. */
    public void watch() {
        scheduler.schedule(this::watch, longest / LOOKS_PER_PERIOD, TimeUnit.NANOSECONDS);
        long now = System.nanoTime();
        arrivals.forEach((connection, arrival) -> {
            if (arrival.isLate(now)) {
                close(connection);
            }
        });
    }

    private static void close(Connection connection) {
        try {
            connection.getEndPoint().close(new TimeoutException("the request did not arrive in time"));
        } catch (RuntimeException e) {
            LOG.debug("cannot close a connection", e);
        }
    }

    @Override
    public void onOpened(Connection connection) {
        // Connections upgraded to WebSockets are not watched.
        if (connection instanceof AbstractMetaDataConnection) {
            arrivals.put(connection, new Arrival(connection));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        arrivals.remove(connection);
    }

    /** Stops the time of a request until {@link #resume}, because the request now waits for the server. */
    public void pause(Request request) {
        note(request, Arrival::isWhole);
    }

    /** Starts the time limit for the body of a request. */
    public void resume(Request request) {
        note(request, Arrival::bodyBegins);
    }

    private void note(Request request, Consumer<Arrival> note) {
        Arrival arrival = arrivals.get(request.getConnectionMetaData().getConnection());
        if (arrival != null) {
            note.accept(arrival);
        }
    }

    /**
     * Returns a handler that starts the time limit of the body when the headers have arrived, and that of the next request at
     * the end.
     */
    public Handler.Wrapper headers(Handler handler) {
        return new Handler.Wrapper(handler) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                Arrival arrival = arrivals.get(request.getConnectionMetaData().getConnection());
                if (arrival != null) {
                    arrival.bodyBegins();
                    Request.addCompletionListener(request, failure -> arrival.nextBegins());
                }
                return super.handle(request, response, callback);
            }
        };
    }

    /** Returns a handler that stops the time when the body has arrived. */
    public Handler.Wrapper bodies(Handler handler) {
        return new Handler.Wrapper(handler) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                note(request, Arrival::isWhole);
                return super.handle(request, response, callback);
            }
        };
    }

    /** The request that is arriving on one connection. While no byte arrives, only the idle timeout applies. */
    private final class Arrival {
        private final Connection connection;
        private long bytesBefore;
        private long since = System.nanoTime();
        private boolean whole;

        Arrival(Connection connection) {
            this.connection = connection;
        }

        synchronized void bodyBegins() {
            since = System.nanoTime();
            whole = false;
        }

        synchronized void isWhole() {
            whole = true;
        }

        synchronized void nextBegins() {
            bytesBefore = connection.getBytesIn();
            since = System.nanoTime();
            whole = false;
        }

        synchronized boolean isLate(long now) {
            if (!whole && connection.getBytesIn() == bytesBefore) {
                since = now;
            }
            return !whole && now - since > longest;
        }
    }
}
