package com.acme.laundry;

/** What the parameter kind may be. */
public enum Kind {
    WASHER,

    DRYER
}
