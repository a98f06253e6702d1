/** How an API shapes its messages and pages: the names, the paths and the labels. No other package spells them out. */
@NullMarked
package dev.verbatim.pages.style;

import org.jspecify.annotations.NullMarked;
