/** Traces and measures the calls of a client with OpenTelemetry. */
@NullMarked
package dev.verbatim.client.opentelemetry;

import org.jspecify.annotations.NullMarked;
