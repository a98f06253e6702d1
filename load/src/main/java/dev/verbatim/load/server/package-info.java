/** The two servers that are compared, each with a main class: the sample server, and bare Jetty with bare CometD. */
@NullMarked
package dev.verbatim.load.server;

import org.jspecify.annotations.NullMarked;
