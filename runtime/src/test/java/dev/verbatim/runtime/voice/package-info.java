/**
 * An API as a user writes it ({@code Call}, {@code SwapCalls}, {@code HasHeldPeer}) and as the processor generates the rest of it
 * ({@code VoiceDispatcher}, {@code SwapCallsRequest}, {@code VoiceCapability}), by hand: the runtime's own tests run on it.
 */
@NullMarked
package dev.verbatim.runtime.voice;

import org.jspecify.annotations.NullMarked;
