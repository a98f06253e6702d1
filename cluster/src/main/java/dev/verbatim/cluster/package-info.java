/**
 * The state of several servers, on Apache Ratis: {@link dev.verbatim.cluster.ClusterStore} takes the place of the
 * {@link dev.verbatim.runtime.state.MemoryStore}, and every node serves every request.
 */
@NullMarked
package dev.verbatim.cluster;

import org.jspecify.annotations.NullMarked;
