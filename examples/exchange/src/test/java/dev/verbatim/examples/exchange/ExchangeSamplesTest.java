package dev.verbatim.examples.exchange;

import dev.verbatim.testkit.sample.PageSamplesTest;

/** Runs every sample of every page as a test. */
class ExchangeSamplesTest extends PageSamplesTest {
    ExchangeSamplesTest() {
        super(ExchangeDispatcher.class);
    }
}
