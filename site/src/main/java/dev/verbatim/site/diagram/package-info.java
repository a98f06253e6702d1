/** Draws samples as sequence diagrams and the states of resources as state diagrams, in SVG with a text that says the same. */
@NullMarked
package dev.verbatim.site.diagram;

import org.jspecify.annotations.NullMarked;
