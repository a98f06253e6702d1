package com.acme.warehouse;

/** How hard a robot brakes. */
public enum Force {
    SOFT,
    EMERGENCY
}
