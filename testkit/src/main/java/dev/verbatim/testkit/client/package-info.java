/** The server that a scenario is replayed against, and the clients that speak HTTP and CometD with it. */
@NullMarked
package dev.verbatim.testkit.client;

import org.jspecify.annotations.NullMarked;
