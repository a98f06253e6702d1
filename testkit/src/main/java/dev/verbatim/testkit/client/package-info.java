/** Clients for a live server: requests over HTTP, notifications over CometD. */
@NullMarked
package dev.verbatim.testkit.client;

import org.jspecify.annotations.NullMarked;
