/** Lays out generated Java source as palantir-java-format would. */
@NullMarked
package dev.verbatim.processor.layout;

import org.jspecify.annotations.NullMarked;
