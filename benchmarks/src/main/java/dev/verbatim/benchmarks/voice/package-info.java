/** The Voice API of the sample application's pages without a switchboard, so that only the generated code is measured. */
@NullMarked
@OperationApi(value = "Voice", pages = "voice")
package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.OperationApi;
import org.jspecify.annotations.NullMarked;
