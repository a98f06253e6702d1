/**
 * The two servers that are compared, each the main class of a JVM: the sample server, and a server that does no more than
 * Jetty and CometD do.
 */
@NullMarked
package dev.verbatim.load.server;

import org.jspecify.annotations.NullMarked;
