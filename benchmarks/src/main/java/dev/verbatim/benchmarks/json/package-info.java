/**
 * Compares the generated code for requests and notifications with hand-written code and other libraries.
 *
 * <p>The payloads are samples of the page SwapCalls without their white space: the request of the first sample, and the first
 * notification.
 */
@NullMarked
package dev.verbatim.benchmarks.json;

import org.jspecify.annotations.NullMarked;
