/**
 * How the messages of an API are shaped around what its pages document. Generated code builds the
 * {@link dev.verbatim.runtime.envelope.Envelope} of its API's style, and everything else asks it: where a request has the name of its
 * operation, the parameters and what the answer repeats (a {@link dev.verbatim.runtime.envelope.Correlation}), and what success, failure
 * and events look like. No other package knows the name of a member.
 *
 * <p>A request is read in one pass. Parameters that cannot be understood before the name of the operation is known (those by
 * position, and those in a member that is called like the operation) are kept until it is, if they come first.
 *
 * <p>Exported for generated code and transports; applications use {@link dev.verbatim.runtime}.
 */
@NullMarked
package dev.verbatim.runtime.envelope;

import org.jspecify.annotations.NullMarked;
