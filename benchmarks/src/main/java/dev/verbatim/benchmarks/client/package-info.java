/** A SwapCalls request, built, sent over HTTP and answered: by a generated client and by one that is written by hand. */
@NullMarked
package dev.verbatim.benchmarks.client;

import org.jspecify.annotations.NullMarked;
