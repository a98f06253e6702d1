package dev.verbatim.benchmarks.json.bylibrary;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;

/** The response of an operation. */
@Json
@CompiledJson
public record Response(int statusCode) {}
