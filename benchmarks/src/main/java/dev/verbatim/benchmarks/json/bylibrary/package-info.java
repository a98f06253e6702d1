/**
 * The same as by hand, done by libraries that map JSON to records: Jackson's databind, avaje-jsonb and fastjson2. Each reads a
 * request into the union of the members that the operations have, in one pass.
 */
@NullMarked
package dev.verbatim.benchmarks.json.bylibrary;

import org.jspecify.annotations.NullMarked;
