package dev.verbatim.benchmarks.json.bylibrary;

import io.avaje.jsonb.Json;

/** The response of an operation. */
@Json
public record Response(int statusCode) {}
