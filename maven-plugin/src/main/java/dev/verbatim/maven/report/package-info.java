/** Reports what the compiler has made of a module's pages and interfaces. */
@NullMarked
package dev.verbatim.maven.report;

import org.jspecify.annotations.NullMarked;
