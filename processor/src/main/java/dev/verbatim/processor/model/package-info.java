/** What is generated, as immutable data: the pages' names and shapes joined with the user's types. */
@NullMarked
package dev.verbatim.processor.model;

import org.jspecify.annotations.NullMarked;
