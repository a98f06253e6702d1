package dev.verbatim.sample.server.security;

import dev.verbatim.runtime.Caller;
import java.util.Set;

/**
 * A user who may call the API, with their features.
 *
 * @param name without a colon, which HTTP basic authentication cannot transmit
 * @param features the features that the user may use
 * @param password the hash of the password
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
