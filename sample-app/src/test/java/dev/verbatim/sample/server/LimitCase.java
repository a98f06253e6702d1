package dev.verbatim.sample.server;

/** Checks one row of the table of limits. */
@FunctionalInterface
interface LimitCase {
    /** Checks that values up to the limit are accepted and that the documented response follows beyond it. */
    void check(LimitsTable.Row row) throws Exception;
}
