/** An exchange in memory, which trades over WebSockets. */
@OperationApi(value = "Exchange", pages = "exchange")
@NullMarked
package dev.verbatim.examples.exchange;

import dev.verbatim.annotations.OperationApi;
import org.jspecify.annotations.NullMarked;
