package dev.verbatim.examples.exchange;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Puts an order into the book. */
@Operation("order.place")
public interface PlaceOrder {
    OrderPlaceResponse place(OrderPlaceRequest request) throws OperationException;
}
