/** The robots of a warehouse. */
@OperationApi(value = "Warehouse", pages = "warehouse")
package com.acme.warehouse;

import dev.verbatim.annotations.OperationApi;
