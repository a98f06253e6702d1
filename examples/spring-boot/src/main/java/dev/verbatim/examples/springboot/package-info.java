/** The operations of robots on a rail. */
@OperationApi(value = "Robots", pages = "robots")
package dev.verbatim.examples.springboot;

import dev.verbatim.annotations.OperationApi;
