/**
 * Serves a {@link dev.verbatim.runtime.Router} over HTTP, and notifications as server-sent events, in any Jakarta Servlet 6.1
 * container.
 */
@NullMarked
package dev.verbatim.runtime.servlet;

import org.jspecify.annotations.NullMarked;
