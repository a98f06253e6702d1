package dev.verbatim.sample.server;

import dev.verbatim.runtime.Caller;
import java.util.Set;

/** A user who may call the API, and with which features. */
record Account(String name, Set<String> features, PasswordHash password) implements Caller {
    Account {
        features = Set.copyOf(features);
    }

    @Override
    public String toString() {
        return name;
    }
}
