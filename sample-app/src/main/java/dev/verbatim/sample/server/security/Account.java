package dev.verbatim.sample.server.security;

import dev.verbatim.runtime.Caller;
import java.util.Set;

/**
 * A user who may call the API, and with which features.
 *
 * @param name without a colon, which HTTP basic authentication cannot transmit
 * @param features what the user may use
 * @param password known by its hash
 */
public record Account(String name, Set<String> features, PasswordHash password) implements Caller {
    /** Copies the features. */
    public Account {
        features = Set.copyOf(features);
    }

    @Override
    public String toString() {
        return name;
    }
}
