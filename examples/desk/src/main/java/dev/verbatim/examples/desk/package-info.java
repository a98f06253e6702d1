/** An agent's desk on the command line: shows the agent's calls as they change, and operates them. */
@NullMarked
package dev.verbatim.examples.desk;

import org.jspecify.annotations.NullMarked;
