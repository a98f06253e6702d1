/** The sample server and the page side by side: the page's scenario replayed against the server. */
@NullMarked
package dev.verbatim.sample.demo;

import org.jspecify.annotations.NullMarked;
