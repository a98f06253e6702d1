/** Observers that count, time and trace operations with Micrometer. */
@NullMarked
package dev.verbatim.micrometer;

import org.jspecify.annotations.NullMarked;
