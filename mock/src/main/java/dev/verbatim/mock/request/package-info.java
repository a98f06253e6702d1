/** The requests that a mock has received. */
@NullMarked
package dev.verbatim.mock.request;

import org.jspecify.annotations.NullMarked;
