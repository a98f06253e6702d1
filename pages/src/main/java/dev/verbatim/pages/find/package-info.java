/** Finds pages: which names are safe, where to look, what was tried. Knows files, nothing of Markdown and nothing of Java. */
@NullMarked
package dev.verbatim.pages.find;

import org.jspecify.annotations.NullMarked;
