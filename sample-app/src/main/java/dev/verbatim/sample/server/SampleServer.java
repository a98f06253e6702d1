package dev.verbatim.sample.server;

import dev.verbatim.runtime.Router;
import dev.verbatim.sample.server.events.Outbox;
import dev.verbatim.sample.server.http.ServerAddress;
import dev.verbatim.sample.server.http.WebServer;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.server.observation.OperationTimer;
import dev.verbatim.sample.server.observation.OperatorPages;
import dev.verbatim.sample.server.observation.ServerMetrics;
import dev.verbatim.sample.server.security.Account;
import dev.verbatim.sample.server.security.Accounts;
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
 * The Voice API, running: operations at {@code /api/v2}, notifications over CometD at {@code /api/v2/notifications}, both with
 * HTTP basic authentication.
 */
public final class SampleServer implements AutoCloseable {
    /** The feature that the operations on calls require. */
    public static final String API_VOICE = "api-voice";

    /** The feature that the operations on recordings require. */
    public static final String API_VOICE_RECORDING = "api-voice-recording";

    /** The feature of those who may see the server's metrics. */
    public static final String METRICS = OperatorPages.METRICS_FEATURE;

    private static final int OUTBOX_NOTIFICATIONS = 10_000;
    private static final int OUTBOX_BYTES =
            (int) Math.min(16 << 20, Runtime.getRuntime().maxMemory() / 32);

    private final ServerMetrics metrics = new ServerMetrics();
    private final ServerLimits limits;
    private final WebServer web;
    private final Outbox outbox;
    private final Switchboard switchboard;

    private SampleServer(Builder builder) throws IOException {
        limits = builder.limits;
        web = new WebServer(
                new ServerAddress(builder.address, builder.publicAddress, builder.origins),
                new Accounts(builder.accounts, builder.hashIterations),
                limits,
                Set.of(CallStateChangeMessage.CHANNEL, DeviceStateChangeMessage.CHANNEL));
        outbox = new Outbox(metrics.counted(web.sink()), OUTBOX_NOTIFICATIONS, OUTBOX_BYTES);
        outbox.showIn(metrics);
        switchboard = new Switchboard(
                builder.directory.build(), builder.clock, builder.ids, new VoiceNotifications(outbox, web.publicUri()));
    }

    /** A server on a free port of the loopback interface, with no users yet, and ids that nobody can guess. */
    public static Builder builder() {
        return builder(Ids.unguessable());
    }

    /**
     * A server on a free port of the loopback interface, with no users yet.
     *
     * @param ids those of calls and devices: where they can be guessed, nobody must have anything to lose
     */
    public static Builder builder(Ids ids) {
        return new Builder(ids);
    }

    /** Where the server is for those on its machine: scheme, host and port. */
    public URI baseUri() {
        return web.localUri();
    }

    /** Where clients reach the server, and what the URIs that it tells them begin with. */
    public URI publicUri() {
        return web.publicUri();
    }

    /** What the API is about; whoever uses it directly plays a user without a client. */
    public Switchboard switchboard() {
        return switchboard;
    }

    /** Returns when the notifications of everything that has happened so far are in the hands of CometD. */
    public void flushNotifications() throws InterruptedException {
        outbox.flush();
    }

    /**
     * How many there are now of everything that clients make the server hold (connections, sessions, requests under way, ...), by
     * name; the same numbers are in the metrics. All are zero when nobody has used the server for a while.
     */
    public Map<String, Long> inUse() {
        return metrics.inUse();
    }

    /** The number of CometD sessions. */
    int sessions() {
        return web.sessions();
    }

    /** The number of long polls that wait for news. */
    long waitingPolls() {
        return web.waitingPolls();
    }

    private void start() {
        VoiceResources resources = new VoiceResources(switchboard, web.publicUri());
        web.start(
                Router.of(limits.forRequests(), VoiceApi.dispatcher(switchboard, new OperationTimer(metrics))),
                Map.of("/api/v2/me/calls", resources::calls, "/api/v2/me/devices", resources::devices),
                metrics);
    }

    /** Begins to stop: whoever asks is told that the server is not ready. */
    void stopTakingOperations() {
        web.stopTakingOperations();
    }

    /** Lets the requests under way finish, sends what there is to send, tells the sessions and ends every thread. */
    @Override
    public void close() {
        web.close(outbox::close);
        outbox.close();
    }

    /** What a server is to be. */
    public static final class Builder {
        private final Ids ids;
        private final Directory.Builder directory;
        private final List<Account> accounts = new ArrayList<>();
        private InetSocketAddress address = new InetSocketAddress("127.0.0.1", 0);
        private @Nullable URI publicAddress;
        private Clock clock = new MonotonicClock();
        private ServerLimits limits = ServerLimits.DEFAULT;
        private Set<String> origins = Set.of();
        private int hashIterations = PasswordHash.ITERATIONS;
        private Set<PhoneService> services = Set.of();

        private Builder(Ids ids) {
            this.ids = ids;
            this.directory = Directory.builder(ids);
        }

        /**
         * What the phones of the users can do that are added from now on; nothing beyond making and taking calls, if nothing
         * is said. Those of users with the feature {@link #API_VOICE_RECORDING} can record, too.
         */
        public Builder phonesWith(PhoneService... value) {
            services = Set.of(value);
            return this;
        }

        /** How slow the password hashes of the users are that are added from now on. */
        Builder hashIterations(int value) {
            hashIterations = value;
            return this;
        }

        /**
         * Adds a user.
         *
         * @param name without a colon, which HTTP basic authentication cannot transmit
         * @param password kept as a hash
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

        /** Listens on an address other than the loopback interface's, or on a port of choice; 0 is any free one. */
        public Builder address(InetSocketAddress value) {
            address = value;
            return this;
        }

        /**
         * Says where clients reach the server, if that is not where it listens: at a proxy with TLS, or by another name. The URIs
         * of calls and devices begin with it, and its pages may use the API. If it is https, cookies are sent over TLS alone.
         *
         * @param value scheme, host and port, such as {@code https://calls.example.org}
         */
        public Builder publicAddress(URI value) {
            publicAddress = value;
            return this;
        }

        /** Takes more or less of each client. */
        public Builder limits(ServerLimits value) {
            limits = value;
            return this;
        }

        /**
         * Lets pages of other sites use the API in their users' browsers.
         *
         * @param values origins as a browser sends them, such as {@code https://desk.example.org}
         */
        public Builder origins(String... values) {
            origins = Set.of(values);
            return this;
        }

        /** Measures the duration of calls with another clock; one that jumps makes them jump. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Starts the server.
         *
         * @throws IllegalArgumentException when the public address is more or less than scheme, host and port
         * @throws IOException when the address cannot be listened on
         */
        public SampleServer start() throws IOException {
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
