/** Jackson 2's databind reads and writes generated records as their own code does. */
@NullMarked
package dev.verbatim.jackson2;

import org.jspecify.annotations.NullMarked;
