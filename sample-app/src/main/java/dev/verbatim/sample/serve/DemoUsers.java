package dev.verbatim.sample.serve;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The users of the server, each with a random password, so that knowing this program is not enough to log in. */
final class DemoUsers {
    static final String AGENT = "agent";
    static final String ALICE = "alice";
    static final String BOB = "bob";
    static final String OPERATOR = "operator";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> passwords =
            Stream.of(AGENT, ALICE, BOB, OPERATOR).collect(Collectors.toMap(name -> name, name -> newPassword()));

    String password(String name) {
        return Objects.requireNonNull(passwords.get(name));
    }

    private static String newPassword() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
