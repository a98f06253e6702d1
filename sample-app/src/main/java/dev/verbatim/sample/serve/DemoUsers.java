package dev.verbatim.sample.serve;

import dev.verbatim.sample.server.security.DemoAccess;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The users of the server, each with a random password, so that knowing this program is not enough to log in. The desktop gets the
 * passwords of those with phones in exchange for a key, which is as random and in the printed address.
 */
final class DemoUsers {
    static final String AGENT = "agent";
    static final String ALICE = "alice";
    static final String BOB = "bob";
    static final String OPERATOR = "operator";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> passwords =
            Stream.of(AGENT, ALICE, BOB, OPERATOR).collect(Collectors.toMap(name -> name, name -> random(8)));
    private final String key = random(16);

    String password(String name) {
        return Objects.requireNonNull(passwords.get(name));
    }

    /** Returns the access of the desktop: the users with phones, in the order in which they are shown. */
    DemoAccess access() {
        Map<String, String> shown = new LinkedHashMap<>();
        Stream.of(AGENT, ALICE, BOB).forEach(name -> shown.put(name, password(name)));
        return new DemoAccess(key, shown);
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
