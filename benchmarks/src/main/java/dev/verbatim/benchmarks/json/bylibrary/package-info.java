/**
 * The same work with libraries that map JSON to records: Jackson's databind, avaje-jsonb and fastjson2. Each reads a request in
 * one pass into a record with the members of all operations.
 */
@NullMarked
package dev.verbatim.benchmarks.json.bylibrary;

import org.jspecify.annotations.NullMarked;
