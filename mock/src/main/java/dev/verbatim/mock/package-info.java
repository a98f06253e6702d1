/** A mock server from documentation pages. */
@NullMarked
package dev.verbatim.mock;

import org.jspecify.annotations.NullMarked;
