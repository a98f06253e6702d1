/** Findings, the catalogue of rules with their severities, the baseline of accepted findings, and helpers for messages. */
@NullMarked
package dev.verbatim.pages.finding;

import org.jspecify.annotations.NullMarked;
