package dev.verbatim.benchmarks.json.byhand;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Jackson configured for speed. */
public final class Jackson {
    public static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private Jackson() {}
}
