/** Stands for a package into which the annotation processor generates. */
@NullMarked
package dev.verbatim.spring.parcel;

import org.jspecify.annotations.NullMarked;
