/**
 * The Voice API behind HTTP and CometD: an embedded server with its users, on the loopback interface.
 *
 * <p>Start at {@link dev.verbatim.sample.server.SampleServer}.
 */
@NullMarked
package dev.verbatim.sample.server;

import org.jspecify.annotations.NullMarked;
