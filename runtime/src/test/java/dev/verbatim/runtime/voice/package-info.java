/**
 * An API that the runtime's own tests run on. {@code VoiceDispatcher}, {@code VoiceCapability} and the requests are what the
 * processor generates from the pages below {@code src/test/pages}, to the letter: a test of the processor compares them, and
 * {@code -Drecreate=true} writes them anew. The runtime cannot generate them itself, because the processor's tests need the
 * runtime.
 */
@OperationApi(value = "Voice", pages = "voice")
@NullMarked
package dev.verbatim.runtime.voice;

import dev.verbatim.annotations.OperationApi;
import org.jspecify.annotations.NullMarked;
