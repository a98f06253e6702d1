/** Connections over streams of bytes: standard input and output, sockets, pipes to a process. */
@NullMarked
package dev.verbatim.runtime.stream;

import org.jspecify.annotations.NullMarked;
