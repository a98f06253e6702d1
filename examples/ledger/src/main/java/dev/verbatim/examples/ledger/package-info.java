/** A ledger in memory, which is read over HTTP and WebSockets. */
@OperationApi(value = "Ledger", pages = "ledger")
@NullMarked
package dev.verbatim.examples.ledger;

import dev.verbatim.annotations.OperationApi;
import org.jspecify.annotations.NullMarked;
