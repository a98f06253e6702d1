/**
 * How the messages of an API are shaped around what its pages document: envelopes, which generated code builds, and what
 * answers repeat of requests. Applications use {@link dev.verbatim.runtime}.
 */
@NullMarked
package dev.verbatim.runtime.envelope;

import org.jspecify.annotations.NullMarked;
