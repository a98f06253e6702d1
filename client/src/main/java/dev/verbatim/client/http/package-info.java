/** The JDK's HTTP client as a transport: requests, server-sent events and WebSockets. */
@NullMarked
package dev.verbatim.client.http;

import org.jspecify.annotations.NullMarked;
