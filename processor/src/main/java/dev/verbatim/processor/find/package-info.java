/** Finds pages: which names are safe, where to look, what was tried. Knows files, nothing of Markdown and nothing of Java. */
@NullMarked
package dev.verbatim.processor.find;

import org.jspecify.annotations.NullMarked;
