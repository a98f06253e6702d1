/**
 * Many connections of one thread, with as little work for each as can be, so that what is measured is the server: just
 * enough HTTP/1.1 and WebSocket for the two servers, and no more.
 */
@NullMarked
package dev.verbatim.load.wire;

import org.jspecify.annotations.NullMarked;
