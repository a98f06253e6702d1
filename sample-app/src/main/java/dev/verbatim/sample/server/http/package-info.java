/** Jetty, put together: what every request passes on its way, and what is answered where nothing else answers. */
@NullMarked
package dev.verbatim.sample.server.http;

import org.jspecify.annotations.NullMarked;
