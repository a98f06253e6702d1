/** What several packages of the runtime share. Not exported; anything here can change at any time. */
@NullMarked
package dev.verbatim.runtime.internal;

import org.jspecify.annotations.NullMarked;
