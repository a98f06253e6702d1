package dev.verbatim.runtime;

import java.util.Set;

/** A caller of the tests. */
record User(String name, Set<String> features) implements Caller {
    static final User AGENT = new User("agent", Set.of("api-voice"));
    static final User OTHER = new User("other", Set.of("api-voice"));
    static final User WITHOUT_FEATURES = new User("agent", Set.of());
}
