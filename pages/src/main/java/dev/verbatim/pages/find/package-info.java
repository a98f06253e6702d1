/** Finds pages: checks that their names are safe, looks in several roots, and reports the places it has tried. */
@NullMarked
package dev.verbatim.pages.find;

import org.jspecify.annotations.NullMarked;
