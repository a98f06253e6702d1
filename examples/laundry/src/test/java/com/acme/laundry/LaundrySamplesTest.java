package com.acme.laundry;

import dev.verbatim.testkit.sample.PageSamplesTest;

class LaundrySamplesTest extends PageSamplesTest {
    LaundrySamplesTest() {
        super(LaundryDispatcher.class);
    }
}
