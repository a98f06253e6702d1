package dev.verbatim.sample.server;

import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.sample.server.http.ServerAddress;
import dev.verbatim.sample.server.http.WebServer;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.server.observation.OperatorEndpoints;
import dev.verbatim.sample.server.observation.ServerMetrics;
import dev.verbatim.sample.server.security.Account;
import dev.verbatim.sample.server.security.Accounts;
import dev.verbatim.sample.server.security.DemoAccess;
import dev.verbatim.sample.server.security.PasswordHash;
import dev.verbatim.sample.switchboard.Directory;
import dev.verbatim.sample.switchboard.Ids;
import dev.verbatim.sample.switchboard.MonotonicClock;
import dev.verbatim.sample.switchboard.PhoneService;
import dev.verbatim.sample.switchboard.Switchboard;
import dev.verbatim.sample.voice.CallStateChangeMessage;
import dev.verbatim.sample.voice.DeviceStateChangeMessage;
import dev.verbatim.sample.voice.VoiceApi;
import dev.verbatim.sample.voice.VoiceNotifications;
import dev.verbatim.sample.voice.VoiceResources;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A server of the Voice API: operations at {@code /api/v2}, notifications over CometD at {@code /api/v2/notifications}, both
 * with HTTP basic authentication, and the agent desktop, a page at {@code /}.
 */
public final class SampleServer implements AutoCloseable {
    /** The feature that the operations on calls require. */
    public static final String API_VOICE = "api-voice";

    /** The feature that the operations on recordings require. */
    public static final String API_VOICE_RECORDING = "api-voice-recording";

    /** The feature that reading the server's metrics requires. */
    public static final String METRICS = OperatorEndpoints.METRICS_FEATURE;

    /**
     * The limits of the log of notifications that fit the server's limits: those of all users take a sixteenth of the heap at most.
     *
     * @since 0.2.0
     */
    public static final LogLimits LOG = LogLimits.DEFAULT.withKeptBytesOfAll(
            Math.min(LogLimits.DEFAULT.maxKeptBytesOfAll(), Runtime.getRuntime().maxMemory() / 16));

    private final ServerMetrics metrics = new ServerMetrics();
    private final ServerLimits limits;
    private final WebServer web;
    private final Switchboard switchboard;
    private final @Nullable DemoAccess demo;

    private SampleServer(Builder builder) throws IOException {
        limits = builder.limits;
        demo = builder.demo;
        web = new WebServer(
                new ServerAddress(builder.address, builder.publicAddress, builder.origins),
                new Accounts(builder.accounts, builder.hashIterations),
                limits,
                Set.of(CallStateChangeMessage.CHANNEL, DeviceStateChangeMessage.CHANNEL),
                builder.state.notifications());
        show(builder.state);
        try {
            switchboard = new Switchboard(
                    builder.state,
                    builder.directory.build(),
                    builder.clock,
                    builder.ids,
                    new VoiceNotifications(metrics.counted(builder.state.notifications()), web.publicUri()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void show(StateStore store) {
        if (store instanceof MemoryStore memory) {
            metrics.gauge("log.notifications", "Notifications that sessions can still read", memory::keptNotifications);
            metrics.gauge("log.bytes", "Bytes of JSON of these notifications", memory::keptBytes);
        }
    }

    /** Returns the builder of a server on a free port of the loopback interface, without users, with unguessable ids. */
    public static Builder builder() {
        return builder(Ids.unguessable());
    }

    /**
     * Returns the builder of a server on a free port of the loopback interface, without users.
     *
     * @param ids generates the ids of calls and devices; use guessable ids only in tests and demos
     */
    public static Builder builder(Ids ids) {
        return new Builder(ids);
    }

    /** Returns the address for clients on the same machine: scheme, host and port. */
    public URI baseUri() {
        return web.localUri();
    }

    /** Returns the address at which clients reach the server. The URIs in its messages begin with it. */
    public URI publicUri() {
        return web.publicUri();
    }

    /** Returns the switchboard behind the API. Calling it directly simulates a user at a phone without an API client. */
    public Switchboard switchboard() {
        return switchboard;
    }

    /** Blocks until the notifications of all earlier events have been passed to CometD. */
    public void flushNotifications() throws InterruptedException {
        web.flushNotifications();
    }

    /**
     * Returns the current counts of what the server holds for clients (connections, sessions, open requests, ...), by name. The
     * metrics show the same numbers. All are zero when nobody has used the server for a while.
     */
    public Map<String, Long> inUse() {
        return metrics.inUse();
    }

    /** Returns the number of CometD sessions. */
    int sessions() {
        return web.sessions();
    }

    /** Returns the number of open long polls. */
    long waitingPolls() {
        return web.waitingPolls();
    }

    private void start() {
        VoiceResources resources = new VoiceResources(switchboard, web.publicUri());
        web.start(
                Router.of(limits.forRequests(), VoiceApi.dispatcher(switchboard, metrics.operations())),
                Map.of("/api/v2/me/calls", resources::calls, "/api/v2/me/devices", resources::devices),
                demo,
                metrics);
    }

    /** Refuses new operations and reports the server as not ready. */
    @SuppressWarnings("FutureReturnValueIgnored") // close() waits for the operations that are under way.
    void stopTakingOperations() {
        web.stopTakingOperations();
    }

    /** Waits for the requests in progress, sends the remaining notifications, closes the sessions and ends every thread. */
    @Override
    public void close() {
        web.close();
    }

    /** Configures a server. */
    public static final class Builder {
        private final Ids ids;
        private final Directory.Builder directory;
        private final List<Account> accounts = new ArrayList<>();

        @SuppressWarnings("AddressSelection") // A literal is not looked up.
        private InetSocketAddress address = new InetSocketAddress("127.0.0.1", 0);

        private @Nullable URI publicAddress;
        private StateStore state = new MemoryStore(LOG);
        private Clock clock = new MonotonicClock();
        private ServerLimits limits = ServerLimits.DEFAULT;
        private Set<String> origins = Set.of();
        private int hashIterations = PasswordHash.ITERATIONS;
        private Set<PhoneService> services = Set.of();
        private @Nullable DemoAccess demo;

        private Builder(Ids ids) {
            this.ids = ids;
            this.directory = Directory.builder();
        }

        /**
         * Sets the services of the phones of users added after this call. By default phones can only make and take calls. Those
         * of users with the feature {@link #API_VOICE_RECORDING} can always record.
         */
        public Builder phonesWith(PhoneService... value) {
            services = Set.of(value);
            return this;
        }

        /**
         * Sets the number of iterations for the password hashes of users added after this call.
         *
         * @param value fewer than {@link PasswordHash#ITERATIONS} only in tests, which need not protect their passwords
         * @since 0.2.0
         */
        public Builder hashIterations(int value) {
            hashIterations = value;
            return this;
        }

        /**
         * Adds a user.
         *
         * @param name without a colon, which HTTP basic authentication cannot transmit
         * @param password stored only as a hash
         * @param features such as {@link #API_VOICE}
         * @param phoneNumbers one for each of the user's devices
         */
        public Builder user(String name, String password, Set<String> features, String... phoneNumbers) {
            Set<PhoneService> all = new HashSet<>(services);
            if (features.contains(API_VOICE_RECORDING)) {
                all.add(PhoneService.RECORDING);
            }
            directory.user(name, all, phoneNumbers);
            accounts.add(new Account(name, features, new PasswordHash(password, hashIterations)));
            return this;
        }

        /** Sets the address and port to listen on; port 0 selects a free one. */
        public Builder address(InetSocketAddress value) {
            address = value;
            return this;
        }

        /**
         * Sets the address at which clients reach the server, if it differs from the one that it listens on, such as that of a
         * TLS proxy. The URIs of calls and devices begin with it, and pages from this origin may call the API. If it is https,
         * cookies are {@code Secure}.
         *
         * @param value scheme, host and port, such as {@code https://calls.example.org}
         */
        public Builder publicAddress(URI value) {
            publicAddress = value;
            return this;
        }

        /** Sets the limits on what each client may use. */
        public Builder limits(ServerLimits value) {
            limits = value;
            return this;
        }

        /**
         * Allows pages of other sites to call the API from a browser.
         *
         * @param values origins as a browser sends them, such as {@code https://desk.example.org}
         */
        public Builder origins(String... values) {
            origins = Set.of(values);
            return this;
        }

        /**
         * Lets the desktop sign in for the users of a demo, if it knows the demo's key. Only a server on the loopback interface
         * without a public address starts with it, because the key gives away passwords.
         *
         * @param value the key, and the passwords of users that are added to this builder
         * @since 0.2.0
         */
        public Builder demo(DemoAccess value) {
            demo = value;
            return this;
        }

        /**
         * Sets the store of the devices, the calls and the notifications. By default it is in memory, and ends with the server.
         * Servers with the same store, at the same time or one after the other, have the same devices and calls, and clients resume at
         * any of them.
         *
         * @since 0.2.0
         */
        public Builder state(StateStore value) {
            state = value;
            return this;
        }

        /** Sets the clock that measures the duration of calls. It should be monotonic. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Starts the server.
         *
         * @throws IllegalArgumentException when the public address is anything other than scheme, host and port
         * @throws IllegalStateException when a demo would be reachable from other machines, or a user is in the store with other
         *     phone numbers
         * @throws IOException when the port cannot be bound
         */
        public SampleServer start() throws IOException {
            if (demo != null && (publicAddress != null || !address.getAddress().isLoopbackAddress())) {
                throw new IllegalStateException(
                        "a demo gives away passwords, so it must listen on the loopback interface"
                                + " and have no public address; leave out demo(...) or publicAddress(...)");
            }
            SampleServer server = new SampleServer(this);
            try {
                server.start();
                return server;
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
        }
    }
}
