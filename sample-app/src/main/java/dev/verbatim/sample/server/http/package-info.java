/**
 * The configuration of Jetty: the handlers that every request passes, and the responses to requests that no servlet handles.
 */
@NullMarked
package dev.verbatim.sample.server.http;

import org.jspecify.annotations.NullMarked;
