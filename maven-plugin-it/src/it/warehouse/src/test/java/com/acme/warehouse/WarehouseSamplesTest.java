package com.acme.warehouse;

import dev.verbatim.testkit.sample.PageSamplesTest;

class WarehouseSamplesTest extends PageSamplesTest {
    WarehouseSamplesTest() {
        super(WarehouseDispatcher.class);
    }
}
