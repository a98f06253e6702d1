/** Reads annotated elements and writes to the compiler: the only package that uses the model of javac and its Filer. */
@NullMarked
package dev.verbatim.processor.javac;

import org.jspecify.annotations.NullMarked;
