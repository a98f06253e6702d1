/**
 * The rules that compare pages with Java types, one class for each rule, and the filters for their findings. The rules read an
 * API whose types are bound to its pages. They do not depend on javac.
 */
@NullMarked
package dev.verbatim.processor.drift;

import org.jspecify.annotations.NullMarked;
