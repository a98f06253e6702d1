/**
 * The API of the examples in section 7 of the specification of JSON-RPC 2.0: handlers as a user writes them, and what is
 * generated for them, kept by hand.
 */
@NullMarked
package dev.verbatim.runtime.math;

import org.jspecify.annotations.NullMarked;
