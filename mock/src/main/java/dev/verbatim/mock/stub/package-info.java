/** What tests want the mock to do instead of, or beside, what the pages show. */
@NullMarked
package dev.verbatim.mock.stub;

import org.jspecify.annotations.NullMarked;
