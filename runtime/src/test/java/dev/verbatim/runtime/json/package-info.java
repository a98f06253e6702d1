/** Tests of reading and writing ordinary JSON. */
@NullMarked
package dev.verbatim.runtime.json;

import org.jspecify.annotations.NullMarked;
