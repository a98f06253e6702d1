package dev.verbatim.examples.exchange;

import dev.verbatim.runtime.OperationException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders that wait for another side, which never comes. */
final class Book {
    private final Clock clock;
    private final Signatures signatures;
    private final Streams streams;
    private final Map<Long, Order> orders = new LinkedHashMap<>();
    private long last;

    Book(Clock clock, Signatures signatures, Streams streams) {
        this.clock = clock;
        this.signatures = signatures;
        this.streams = streams;
    }

    /** An order in the book. */
    private record Order(long id, Account account, String name, String timeInForce, OrderPlaceRequest request) {}

    synchronized OrderPlaceResponse place(OrderPlaceRequest request) throws OperationException {
        Account account = signatures.signer(request, request.apiKey(), request.signature());
        if (request.timeInForce() == null && request.type().equals("LIMIT")) {
            throw new OperationException(ExchangeStatus.THE_ORDER_NEEDS_TIME_IN_FORCE, null);
        }
        long id = ++last;
        Order order = new Order(
                id,
                account,
                Optional.ofNullable(request.newClientOrderId()).orElse("order-" + id),
                Optional.ofNullable(request.timeInForce()).orElse("GTC"),
                request);
        orders.put(id, order);
        streams.tell(account, report(order, "NEW", null));
        return OrderPlaceResponse.builder()
                .symbol(request.symbol())
                .orderId(id)
                .orderListId(-1)
                .clientOrderId(order.name())
                .transactTime(clock.millis())
                .price(request.price())
                .origQty(request.quantity())
                .executedQty("0.00000000")
                .status("NEW")
                .timeInForce(order.timeInForce())
                .type(request.type())
                .side(request.side())
                .build();
    }

    synchronized OrderCancelResponse cancel(OrderCancelRequest request) throws OperationException {
        Account account = signatures.signer(request, request.apiKey(), request.signature());
        Order order = find(account, request)
                .orElseThrow(() -> new OperationException(ExchangeStatus.THE_ORDER_IS_UNKNOWN, null));
        orders.remove(order.id());
        streams.tell(account, report(order, "CANCELED", order.name()));
        return OrderCancelResponse.builder()
                .symbol(request.symbol())
                .origClientOrderId(order.name())
                .orderId(order.id())
                .orderListId(-1)
                .transactTime(clock.millis())
                .price(order.request().price())
                .origQty(order.request().quantity())
                .executedQty("0.00000000")
                .status("CANCELED")
                .timeInForce(order.timeInForce())
                .type(order.request().type())
                .side(order.request().side())
                .build();
    }

    private Optional<Order> find(Account account, OrderCancelRequest request) {
        return orders.values().stream()
                .filter(order -> order.account().equals(account)
                        && order.request().symbol().equals(request.symbol())
                        && (request.orderId() == null
                                ? order.name().equals(request.origClientOrderId())
                                : order.id() == request.orderId()))
                .findFirst();
    }

    private ExecutionReport report(Order order, String status, @Nullable String canceled) {
        return ExecutionReport.builder()
                .time(clock.millis())
                .symbol(order.request().symbol())
                .clientOrderId(order.name())
                .side(order.request().side())
                .type(order.request().type())
                .timeInForce(order.timeInForce())
                .quantity(order.request().quantity())
                .price(order.request().price())
                .origClientOrderId(canceled == null ? "" : canceled)
                .executionType(status)
                .status(status)
                .rejectReason("NONE")
                .orderId(order.id())
                .transactTime(clock.millis())
                .isOnTheBook(status.equals("NEW"))
                .build();
    }
}
