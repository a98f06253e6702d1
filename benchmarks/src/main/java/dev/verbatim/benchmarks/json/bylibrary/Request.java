package dev.verbatim.benchmarks.json.bylibrary;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** A request of any operation, with the members of SwapCalls only. */
@Json
public record Request(
        @Nullable String operationName, @Nullable String otherCallUri) {}
