package dev.verbatim.browser.desktop;

import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.sample.server.SampleServer;
import dev.verbatim.sample.server.security.DemoAccess;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;
import dev.verbatim.sample.switchboard.Device;
import dev.verbatim.sample.switchboard.PhoneService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A sample server for the desktop, which can be stopped and started again at the same port. */
final class Office implements AutoCloseable {
    static final int CROWD = 200;
    private static final String KEY = "key-of-the-browser-tests";
    private static final Set<String> CALLS = Set.of(SampleServer.API_VOICE);
    private static final Set<String> EVERYTHING = Set.of(SampleServer.API_VOICE, SampleServer.API_VOICE_RECORDING);
    /** Two more phones that nobody of the page has. */
    private static final String[] CROWDED =
            IntStream.range(0, CROWD).mapToObj(i -> "6" + (100 + i)).toArray(String[]::new);

    private final String[] origins;
    private final Supplier<StateStore> stores;
    private final Set<String> features;
    private final PhoneService[] services;
    private String password = "first password";
    private int port;
    private SampleServer server;

    /** Starts a server; pages of the origins may use it, too. */
    Office(String... origins) {
        this(MemoryStore::new, origins);
    }

    /** Starts a server, each time with the store that is supplied. */
    Office(Supplier<StateStore> stores, String... origins) {
        this(stores, CALLS, new PhoneService[0], origins);
    }

    private Office(Supplier<StateStore> stores, Set<String> features, PhoneService[] services, String... origins) {
        this.stores = stores;
        this.features = features;
        this.services = services;
        this.origins = origins;
        start();
    }

    /** Starts a server whose users have all features of the API, and phones that can be muted, as those of -Pserve do. */
    static Office withEverything() {
        return new Office(MemoryStore::new, EVERYTHING, new PhoneService[] {PhoneService.MUTING});
    }

    /** Starts the server where it was before. */
    @SuppressWarnings("AddressSelection") // A literal is not looked up.
    void start() {
        Map<String, String> passwords = new LinkedHashMap<>();
        List.of("agent", "alice", "bob").forEach(name -> passwords.put(name, password));
        try {
            server = SampleServer.builder()
                    .phonesWith(services)
                    .address(new InetSocketAddress("127.0.0.1", port))
                    .origins(origins)
                    .state(stores.get())
                    // Few iterations keep the tests fast.
                    .hashIterations(1_000)
                    .user("agent", password, features, "5005")
                    .user("alice", password, features, "5000")
                    .user("bob", password, features, "5001")
                    .user("crowd", password, features, CROWDED)
                    .demo(new DemoAccess(KEY, passwords))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.baseUri().getPort();
    }

    void stop() {
        server.close();
    }

    /** Sets the passwords of the next start. */
    Office password(String value) {
        password = value;
        return this;
    }

    /** The address that -Pserve prints. */
    URI address() {
        return address(server.baseUri());
    }

    /** The same at another scheme, host and port. */
    static URI address(URI base) {
        return base.resolve("/#demo=" + KEY);
    }

    URI uri() {
        return server.baseUri();
    }

    Device phone(String number) {
        return server.switchboard().directory().phone(number).orElseThrow();
    }

    /** Dials without the page, with data; returns the call of the caller. */
    Call dial(String from, String to, Map<String, String> userData) {
        try {
            return server.switchboard().dial(phone(from), to, userData);
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
    }

    /** Ends a call without the page. */
    void hangup(Call call) {
        try {
            server.switchboard().hangup(call);
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
    }

    /** Ends all calls, so that the next test begins without any. */
    void endAllCalls() throws Exception {
        for (String user : List.of("agent", "alice", "bob", "crowd")) {
            for (Call call : calls(user)) {
                server.switchboard().hangup(call.state() == CallState.RINGING ? call.otherEnd() : call);
            }
        }
    }

    /** The calls of a user, as the switchboard has them. */
    List<Call> calls(String user) {
        return server.switchboard().calls(user);
    }

    @Override
    public void close() {
        server.close();
    }
}
