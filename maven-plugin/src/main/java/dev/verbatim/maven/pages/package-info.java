/** Makes changed pages visible to the compiler. */
@NullMarked
package dev.verbatim.maven.pages;

import org.jspecify.annotations.NullMarked;
