/**
 * Replays a page's scenario against a live server and tells, step by step, whether the server does what the page
 * documents.
 *
 * <p>{@link dev.verbatim.testkit.replay.Replay} is the entrance; {@link dev.verbatim.testkit.replay.ReplayReport} is
 * what comes out.
 */
@NullMarked
package dev.verbatim.testkit.replay;

import org.jspecify.annotations.NullMarked;
