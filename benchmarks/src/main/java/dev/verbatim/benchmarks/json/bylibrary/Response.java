package dev.verbatim.benchmarks.json.bylibrary;

import io.avaje.jsonb.Json;

/** What an operation answers. */
@Json
public record Response(int statusCode) {}
