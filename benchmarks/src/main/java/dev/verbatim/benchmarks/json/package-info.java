/**
 * Requests and notifications: what is generated from pages beside what a Java programmer writes by hand.
 *
 * <p>The payloads are samples of the page SwapCalls without their white space: the request of the first sample, and the first
 * notification.
 */
@NullMarked
package dev.verbatim.benchmarks.json;

import org.jspecify.annotations.NullMarked;
