/**
 * Tests from an API's pages: the samples are read and written back, the pages are compared with those that the code was
 * generated from, and {@code dev.verbatim.testkit.replay} replays scenarios against a live server.
 *
 * <p>No class in this package needs JUnit. A check is a method that throws {@link AssertionError}, and the elements of every list
 * have names that {@code DynamicTest.stream} can show.
 */
@NullMarked
package dev.verbatim.testkit;

import org.jspecify.annotations.NullMarked;
