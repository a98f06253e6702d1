package com.acme.warehouse

import dev.verbatim.testkit.sample.PageSamplesTest

class WarehouseSamplesTest : PageSamplesTest(WarehouseDispatcher::class.java)
