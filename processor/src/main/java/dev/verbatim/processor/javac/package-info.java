/** Reads annotated elements and writes to the compiler: the only package that uses the compiler's model and its Filer. */
@NullMarked
package dev.verbatim.processor.javac;

import org.jspecify.annotations.NullMarked;
