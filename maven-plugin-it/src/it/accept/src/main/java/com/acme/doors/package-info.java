@dev.verbatim.annotations.OperationApi(value = "Doors", pages = "doors")
package com.acme.doors;
