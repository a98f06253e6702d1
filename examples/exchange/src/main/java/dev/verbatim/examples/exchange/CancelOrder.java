package dev.verbatim.examples.exchange;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Takes an order out of the book. */
@Operation("order.cancel")
public interface CancelOrder {
    OrderCancelResponse cancel(OrderCancelRequest request) throws OperationException;
}
