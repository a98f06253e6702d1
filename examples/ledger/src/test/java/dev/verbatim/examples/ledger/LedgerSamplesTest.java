package dev.verbatim.examples.ledger;

import dev.verbatim.testkit.sample.PageSamplesTest;

/** Runs every sample of every page as a test. */
class LedgerSamplesTest extends PageSamplesTest {
    LedgerSamplesTest() {
        super(LedgerDispatcher.class);
    }
}
