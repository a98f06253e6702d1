/** The access log, the health endpoints and the metrics. */
@NullMarked
package dev.verbatim.sample.server.observation;

import org.jspecify.annotations.NullMarked;
