/**
 * What pages and Java disagree on: one class a rule, all of them judging an API whose Java was joined with its pages. Knows
 * nothing of javac.
 */
@NullMarked
package dev.verbatim.processor.drift;

import org.jspecify.annotations.NullMarked;
