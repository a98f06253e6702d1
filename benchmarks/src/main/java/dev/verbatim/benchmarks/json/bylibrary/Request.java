package dev.verbatim.benchmarks.json.bylibrary;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** A request of any operation, with the members of SwapCalls only. */
@Json
@CompiledJson
public record Request(
        @Nullable String operationName, @Nullable String otherCallUri) {}
