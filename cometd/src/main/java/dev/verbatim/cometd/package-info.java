/**
 * Notifications over CometD, in Jetty 12.1. Each session belongs to one user, receives the notifications of that user and cannot
 * publish.
 */
@NullMarked
package dev.verbatim.cometd;

import org.jspecify.annotations.NullMarked;
