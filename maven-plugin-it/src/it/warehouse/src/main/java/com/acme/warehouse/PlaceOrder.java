package com.acme.warehouse;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Orders goods. */
@Operation("PlaceOrder")
public interface PlaceOrder {
    /** Places an order of the caller's. */
    PlaceOrderResponse place(
            Caller caller,
            Priority priority,
            OffsetDateTime dueAt,
            List<PlaceOrderRequest.Item> items,
            Optional<String> note)
            throws OperationException;
}
