package dev.verbatim.benchmarks.json.bylibrary;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** A request of any operation: what SwapCalls needs, and nothing of what the others do. */
@Json
public record Request(
        @Nullable String operationName, @Nullable String otherCallUri) {}
