/** The annotation processor: its entry point for javac, and the steps from the declarations of an API to its generated files. */
@NullMarked
package dev.verbatim.processor;

import org.jspecify.annotations.NullMarked;
