/** Tests of reading and writing ordinary JSON. */
@NullMarked
package dev.verbatim.runtime.internal.json;

import org.jspecify.annotations.NullMarked;
