package dev.verbatim.sample.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Users of a demo, whose passwords the desktop gets from the server in exchange for a key, so that people need not type them.
 *
 * @param key unguessable; valid while the server runs
 * @param passwords the passwords of the users by name, in the order in which the desktop shows them
 */
public record DemoAccess(String key, Map<String, String> passwords) {
    private static final String SCHEME = "Bearer ";
    private static final int SHORTEST_KEY = 20;

    /**
     * Copies the passwords.
     *
     * @throws IllegalArgumentException if the key is so short that it might be guessed
     */
    public DemoAccess {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "a demo key needs at least " + SHORTEST_KEY + " random characters, this one has " + key.length());
        }
        passwords = Collections.unmodifiableMap(new LinkedHashMap<>(passwords));
    }

    /** Whether an {@code Authorization} header has the key, as a bearer token (RFC 6750). Takes constant time. */
    public boolean isGrantedTo(@Nullable String authorization) {
        return authorization != null
                && authorization.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        authorization.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8),
                        key.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "demo access of " + passwords.keySet();
    }
}
