package dev.verbatim.examples.exchange;

import dev.verbatim.annotations.Member;
import dev.verbatim.annotations.Notification;

/** Something has happened to an order. Its members are single letters; some differ only in case. */
@Notification("executionReport")
@Member(value = "E", as = "time")
@Member(value = "s", as = "symbol")
@Member(value = "c", as = "clientOrderId")
@Member(value = "S", as = "side")
@Member(value = "o", as = "type")
@Member(value = "f", as = "timeInForce")
@Member(value = "q", as = "quantity")
@Member(value = "p", as = "price")
@Member(value = "C", as = "origClientOrderId")
@Member(value = "x", as = "executionType")
@Member(value = "X", as = "status")
@Member(value = "r", as = "rejectReason")
@Member(value = "i", as = "orderId")
@Member(value = "T", as = "transactTime")
@Member(value = "w", as = "isOnTheBook")
public interface OrderUpdate {}
