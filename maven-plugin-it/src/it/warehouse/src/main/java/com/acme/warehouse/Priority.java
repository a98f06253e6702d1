package com.acme.warehouse;

/** How soon an order is carried out. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH
}
