/** An API whose types come from five annotation processors. */
@OperationApi(value = "Robots", pages = "robots")
package com.acme.robots;

import dev.verbatim.annotations.OperationApi;
