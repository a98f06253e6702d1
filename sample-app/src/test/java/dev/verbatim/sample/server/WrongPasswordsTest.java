package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Forty connections try wrong passwords continuously, while new users can still log in: each of them at a time when passwords of
 * attackers wait to be checked. How many users do so is in the system property {@code verbatim.passwords.users}; -Psoak takes more.
 */
@Timeout(120)
class WrongPasswordsTest {
    private static final int CONNECTIONS = 40;
    private static final int USERS = Integer.getInteger("verbatim.passwords.users", 20);
    private static final String USERS_ADDRESS = "127.0.0.1";

    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final AtomicInteger unauthorized = new AtomicInteger();
    private SampleServer server;
    private volatile boolean over;

    @BeforeEach
    void start() throws IOException {
        SampleServer.Builder builder = SampleServer.builder().hashIterations(3_000);
        for (int i = 0; i < USERS; i++) {
            builder.user("user" + i, "secret", Set.of(SampleServer.API_VOICE), "50" + i);
        }
        server = builder.user("bob", "secret", Set.of(SampleServer.API_VOICE), "6000")
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        over = true;
        threads.shutdown();
        server.close();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    /** The addresses of the attackers, and the names that they try. */
    enum Attack {
        ONE_ADDRESS("127.0.0.2", "bob"),
        ONE_ADDRESS_AND_EVER_NEW_NAMES("127.0.0.2", "EVER_NEW"),
        MANY_ADDRESSES("127.0.0.MANY", "bob"),
        THE_USERS_NAME("127.0.0.2", "THE_USERS"),
        THE_USERS_ADDRESS(USERS_ADDRESS, "bob"),
        THE_USERS_ADDRESS_AND_NAME(USERS_ADDRESS, "THE_USERS"),
        THE_USERS_ADDRESS_AND_MANY_NAMES(USERS_ADDRESS, "MANY"),
        THE_USERS_ADDRESS_AND_EVER_NEW_NAMES(USERS_ADDRESS, "EVER_NEW");

        private final String address;
        private final String name;

        Attack(String address, String name) {
            this.address = address;
            this.name = name;
        }
    }

    @ParameterizedTest
    @EnumSource
    void newUsersCanLogIn(Attack attack) throws Exception {
        AtomicInteger current = new AtomicInteger();
        List<Future<Integer>> attackers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            String address = attack.address.replace("MANY", String.valueOf(2 + i));
            String name = attack.name.replace("MANY", "name" + i);
            String connection = "of" + i;
            attackers.add(threads.submit(() -> attack(
                    address,
                    attempt -> name.replace("EVER_NEW", "name" + attempt + connection)
                            .replace("THE_USERS", "user" + current.get()))));
        }

        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            current.set(i);
            awaitPasswordsInQueue(CONNECTIONS / 4);
            try (RawConnection user = new RawConnection(server.baseUri(), USERS_ADDRESS)) {
                statuses.add(user.send(calls("user" + i, "secret")).response().status());
            }
        }

        assertThat(statuses).hasSize(USERS).containsOnly(200);
        assertThat(unauthorized).hasPositiveValue();
        over = true;
        for (Future<Integer> attacker : attackers) {
            attacker.get(20, TimeUnit.SECONDS);
        }
        awaitPasswordsInQueue(0);
    }

    /** Tries wrong passwords one after the other; returns how many. */
    private int attack(String address, IntFunction<String> names) throws IOException {
        int attempts = 0;
        try (RawConnection connection = new RawConnection(server.baseUri(), address)) {
            for (; !over; attempts++) {
                int status = connection
                        .send(calls(names.apply(attempts), "wrong"))
                        .response()
                        .status();
                assertThat(status).isIn(401, 429);
                unauthorized.addAndGet(status == 401 ? 1 : 0);
            }
        }
        return attempts;
    }

    private void awaitPasswordsInQueue(int expected) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        long inQueue = server.inUse().get("passwords");
        while (expected == 0 ? inQueue > 0 : inQueue < expected) {
            assertThat(System.nanoTime())
                    .as("passwords in the queue: %s", inQueue)
                    .isLessThan(end);
            Thread.yield();
            inQueue = server.inUse().get("passwords");
        }
    }

    private static String calls(String name, String password) {
        return "GET /api/v2/me/calls HTTP/1.1\r\nHost: x\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8)) + "\r\n\r\n";
    }
}
