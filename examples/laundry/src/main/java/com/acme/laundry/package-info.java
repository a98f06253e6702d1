/** The Laundry API. */
@OperationApi(value = "Laundry", pages = "laundry")
package com.acme.laundry;

import dev.verbatim.annotations.OperationApi;
