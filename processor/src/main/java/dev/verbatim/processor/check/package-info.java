/**
 * The rules about pages, one class a rule, and the catalogue of findings.
 *
 * <p>{@link dev.verbatim.processor.check.PageChecks} is the way in. Rules read immutable pages and report findings;
 * they know nothing of Java sources or of the compiler.
 */
@NullMarked
package dev.verbatim.processor.check;

import org.jspecify.annotations.NullMarked;
