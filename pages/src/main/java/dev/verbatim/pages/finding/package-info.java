/** Findings: the catalogue of rules with their severities, the baseline of accepted findings, and what messages are made of. */
@NullMarked
package dev.verbatim.pages.finding;

import org.jspecify.annotations.NullMarked;
