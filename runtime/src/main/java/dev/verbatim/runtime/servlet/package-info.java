/**
 * Serves a {@link dev.verbatim.runtime.Router} over HTTP, and notifications as server-sent events, in any container of
 * Jakarta Servlet 6.0 or later.
 */
@NullMarked
package dev.verbatim.runtime.servlet;

import org.jspecify.annotations.NullMarked;
