package dev.verbatim.mock.serve;

import dev.verbatim.runtime.Caller;
import java.util.Set;

/**
 * Who sends a request, and over which connection.
 *
 * @param name the name of the user
 * @param features the features of the user
 * @param turn the connection
 */
record MockCaller(String name, Set<String> features, Turn turn) implements Caller {}
