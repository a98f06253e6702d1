/**
 * State that outlives a request: values that steps read and change under locks, and the notifications that tell of the changes.
 *
 * <p>{@link dev.verbatim.runtime.state.StateStore} is in the memory of one JVM by default
 * ({@link dev.verbatim.runtime.state.MemoryStore}), with a journal on disk if it is to survive a restart.
 */
@NullMarked
package dev.verbatim.runtime.state;

import org.jspecify.annotations.NullMarked;
