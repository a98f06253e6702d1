/** What generated clients call. Public, but not for users' code. */
@NullMarked
package dev.verbatim.client.spi;

import org.jspecify.annotations.NullMarked;
