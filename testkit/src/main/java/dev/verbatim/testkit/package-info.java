/**
 * An API's pages as tests: the samples of the pages, whether the pages are those that the code was generated from, and
 * the scenarios that {@code dev.verbatim.testkit.replay} replays against a live server.
 *
 * <p>Nothing here needs JUnit; every check is a method that throws {@link AssertionError}, and every list has names that
 * {@code DynamicTest.stream} can show.
 */
@NullMarked
package dev.verbatim.testkit;

import org.jspecify.annotations.NullMarked;
