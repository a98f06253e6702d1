/** The sample server for people: started by hand, with an example of every step. */
@NullMarked
package dev.verbatim.sample.serve;

import org.jspecify.annotations.NullMarked;
