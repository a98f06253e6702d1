/** Clients of the APIs that pages document. */
@NullMarked
package dev.verbatim.client;

import org.jspecify.annotations.NullMarked;
