/**
 * Replays a page's scenario against a live server and reports, step by step, whether the server does what the page
 * documents.
 *
 * <p>Start with {@link dev.verbatim.testkit.replay.Replay}; the result is a
 * {@link dev.verbatim.testkit.replay.ReplayReport}.
 */
@NullMarked
package dev.verbatim.testkit.replay;

import org.jspecify.annotations.NullMarked;
