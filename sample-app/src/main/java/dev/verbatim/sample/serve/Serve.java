package dev.verbatim.sample.serve;

import dev.verbatim.sample.server.SampleServer;
import dev.verbatim.sample.switchboard.PhoneService;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Starts the sample server for people and prints what they need to use it. It runs until it is interrupted. */
public final class Serve {
    private static final Set<String> FEATURES = Set.of(SampleServer.API_VOICE, SampleServer.API_VOICE_RECORDING);

    private Serve() {}

    /**
     * Runs the server. The system property {@code verbatim.port} is the port, 8080 if it is absent;
     * {@code verbatim.publicAddress} is where clients reach the server, if that is not where it listens.
     *
     * @param args not used
     * @throws IOException when the port cannot be opened
     */
    public static void main(String[] args) throws IOException {
        int port = Integer.getInteger("verbatim.port", 8080);
        String publicAddress = System.getProperty("verbatim.publicAddress", "");
        People people = new People();
        try {
            SampleServer.Builder builder = builder(port, people);
            SampleServer server =
                    (publicAddress.isEmpty() ? builder : builder.publicAddress(new URI(publicAddress))).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
            System.out.println(new Guide(server, people));
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            System.err.println("-Dverbatim.publicAddress: " + wrong.getMessage());
            System.exit(1);
        } catch (IOException failed) {
            if (!(failed.getCause() instanceof BindException)) {
                throw failed;
            }
            System.err.println("Port " + port
                    + " cannot be listened on, it may be taken; choose another one with -Dverbatim.port=...");
            System.exit(1);
        }
    }

    /** Starts a server at a port of the loopback interface, 0 being any free one. */
    static SampleServer start(int port, People people) throws IOException {
        return builder(port, people).start();
    }

    /** A server at a port of the loopback interface, 0 being any free one. */
    static SampleServer.Builder builder(int port, People people) {
        return SampleServer.builder()
                .address(new InetSocketAddress("127.0.0.1", port))
                .phonesWith(PhoneService.MUTING)
                .user(People.AGENT, people.password(People.AGENT), FEATURES, "5005")
                .user(People.ALICE, people.password(People.ALICE), FEATURES, "5000")
                .user(People.BOB, people.password(People.BOB), FEATURES, "5001")
                .user(People.OPERATOR, people.password(People.OPERATOR), Set.of(SampleServer.METRICS));
    }

    private static void stop(SampleServer server) {
        System.out.println("Stopping: requests under way finish, sessions are told.");
        server.close();
        System.out.println("Stopped.");
    }
}
