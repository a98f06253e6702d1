package com.acme.robots;

import dev.verbatim.annotations.Operation;

/** Orders goods from a depot; takes the class that Immutables writes. */
@Operation("PlaceOrder")
public interface PlaceOrder {
    PlaceOrderResponse place(ImmutableDepot depot, PlaceOrderRequest request);
}
