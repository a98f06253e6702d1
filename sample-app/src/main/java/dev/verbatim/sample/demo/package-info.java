/** The demo: replays the scenario of a page against the sample server. */
@NullMarked
package dev.verbatim.sample.demo;

import org.jspecify.annotations.NullMarked;
