/**
 * The rules about pages, one class per rule.
 *
 * <p>{@link dev.verbatim.pages.check.PageChecks} runs them. Rules read immutable pages and report findings;
 * they know nothing of Java sources or of the compiler.
 */
@NullMarked
package dev.verbatim.pages.check;

import org.jspecify.annotations.NullMarked;
