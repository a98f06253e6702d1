/** What operators see of the server: its log, its health, its metrics. */
@NullMarked
package dev.verbatim.sample.server.observation;

import org.jspecify.annotations.NullMarked;
