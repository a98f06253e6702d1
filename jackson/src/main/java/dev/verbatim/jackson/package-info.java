/** Jackson 3's databind reads and writes generated records as their own code does. */
@NullMarked
package dev.verbatim.jackson;

import org.jspecify.annotations.NullMarked;
