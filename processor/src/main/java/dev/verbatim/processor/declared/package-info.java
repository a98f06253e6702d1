/**
 * What the user's Java declares of an API, as immutable data: names and types, without what the compiler knows them by. Knows
 * nothing of pages and nothing of javac.
 */
@NullMarked
package dev.verbatim.processor.declared;

import org.jspecify.annotations.NullMarked;
