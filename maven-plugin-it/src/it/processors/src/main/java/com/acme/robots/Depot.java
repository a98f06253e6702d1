package com.acme.robots;

import org.immutables.value.Value;

/** A depot; Immutables writes its class. */
@Value.Immutable
public interface Depot {
    String id();
}
