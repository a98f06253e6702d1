/** Streams of bytes as a transport: a socket, or the standard input and output of a process. */
@NullMarked
package dev.verbatim.client.stream;

import org.jspecify.annotations.NullMarked;
