package com.acme.robots;

import lombok.Builder;
import lombok.Value;

/** An order; Lombok adds its builder, which MapStruct calls. */
@Value
@Builder
public class Order {
    String goods;
    int pieces;
}
