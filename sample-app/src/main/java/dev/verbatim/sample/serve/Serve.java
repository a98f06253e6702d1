package dev.verbatim.sample.serve;

import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.sample.server.SampleServer;
import dev.verbatim.sample.server.state.DiskJournal;
import dev.verbatim.sample.switchboard.PhoneService;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/** Starts the sample server and prints how to use it. It runs until it is interrupted. */
public final class Serve {
    private static final Set<String> FEATURES = Set.of(SampleServer.API_VOICE, SampleServer.API_VOICE_RECORDING);

    private Serve() {}

    /**
     * Runs the server and prints the address of the desktop. The system property {@code verbatim.port} sets the port, 8080 by
     * default. {@code verbatim.publicAddress} sets the address at which clients reach the server, if it differs from the one that
     * it listens on; people sign in there with the printed passwords. {@code verbatim.curl=true} prints the users and curl
     * commands, too. {@code verbatim.state} names the file that keeps calls, devices and notifications; without it, they are
     * in memory only.
     *
     * @param args not used
     * @throws IOException when the port cannot be bound
     */
    public static void main(String[] args) throws IOException {
        int port = Integer.getInteger("verbatim.port", 8080);
        String publicAddress = System.getProperty("verbatim.publicAddress", "");
        boolean isLocal = publicAddress.isEmpty();
        DemoUsers users = new DemoUsers();
        try {
            MemoryStore store = store(System.getProperty("verbatim.state", ""));
            SampleServer.Builder builder = configure(SampleServer.builder().state(store), port, users);
            SampleServer server =
                    (isLocal ? builder.demo(users.access()) : builder.publicAddress(new URI(publicAddress))).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, store), "stop"));
            if (isLocal) {
                System.out.println(new DesktopAddress(server, users));
            }
            if (!isLocal || Boolean.getBoolean("verbatim.curl")) {
                System.out.println(new CurlWalkthrough(server, users));
            }
        } catch (StateUnavailableException unusable) {
            System.err.println("-Dverbatim.state: " + unusable.getMessage());
            System.exit(1);
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            System.err.println("-Dverbatim.publicAddress: " + wrong.getMessage());
            System.exit(1);
        } catch (IOException failed) {
            if (!(failed.getCause() instanceof BindException)) {
                throw failed;
            }
            System.err.println(
                    "Port " + port
                            + " is not available, another program may be using it; choose another one with -Dverbatim.port=...");
            System.exit(1);
        }
    }

    /** @param file the path of the file; empty for none */
    private static MemoryStore store(String file) {
        return file.isEmpty()
                ? new MemoryStore(SampleServer.LOG)
                : new MemoryStore(SampleServer.LOG, Clock.systemUTC(), new DiskJournal(Path.of(file)));
    }

    /** Adds the users, and an address with a port of the loopback interface; 0 selects a free one. */
    // A literal address is not looked up.
    @SuppressWarnings("AddressSelection")
    static SampleServer.Builder configure(SampleServer.Builder builder, int port, DemoUsers users) {
        return builder.address(new InetSocketAddress("127.0.0.1", port))
                .phonesWith(PhoneService.MUTING)
                .user(DemoUsers.AGENT, users.password(DemoUsers.AGENT), FEATURES, "5005")
                .user(DemoUsers.ALICE, users.password(DemoUsers.ALICE), FEATURES, "5000")
                .user(DemoUsers.BOB, users.password(DemoUsers.BOB), FEATURES, "5001")
                .user(DemoUsers.OPERATOR, users.password(DemoUsers.OPERATOR), Set.of(SampleServer.METRICS));
    }

    private static void stop(SampleServer server, MemoryStore store) {
        System.out.println("Stopping: finishing requests and closing sessions.");
        server.close();
        store.close();
        System.out.println("Stopped.");
    }
}
