package dev.verbatim.sample.serve;

import dev.verbatim.sample.server.SampleServer;
import dev.verbatim.sample.switchboard.PhoneService;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Set;

/** Starts the sample server for people and prints what they need to use it. It runs until it is interrupted. */
public final class Serve {
    private static final Set<String> FEATURES = Set.of(SampleServer.API_VOICE, SampleServer.API_VOICE_RECORDING);

    private Serve() {}

    /**
     * Runs the server. The system property {@code verbatim.port} is the port, 8080 if it is absent.
     *
     * @param args not used
     * @throws IOException when the port cannot be opened
     */
    public static void main(String[] args) throws IOException {
        int port = Integer.getInteger("verbatim.port", 8080);
        People people = new People();
        try {
            SampleServer server = start(port, people);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
            System.out.println(new Guide(server, people));
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
        return SampleServer.builder()
                .address(new InetSocketAddress("127.0.0.1", port))
                .phonesWith(PhoneService.MUTING)
                .user(People.AGENT, people.password(People.AGENT), FEATURES, "5005")
                .user(People.ALICE, people.password(People.ALICE), FEATURES, "5000")
                .user(People.BOB, people.password(People.BOB), FEATURES, "5001")
                .user(People.OPERATOR, people.password(People.OPERATOR), Set.of(SampleServer.METRICS))
                .start();
    }

    private static void stop(SampleServer server) {
        System.out.println("Stopping: requests under way finish, sessions are told.");
        server.close();
        System.out.println("Stopped.");
    }
}
