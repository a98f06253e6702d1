/**
 * The rules about pages, one class for each rule. {@link dev.verbatim.pages.check.PageChecks} runs them.
 *
 * <p>Rules read immutable pages and report findings. They do not depend on Java sources or the compiler.
 */
@NullMarked
package dev.verbatim.pages.check;

import org.jspecify.annotations.NullMarked;
