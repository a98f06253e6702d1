package com.acme.laundry;

/** What the parameter reason may be. */
public enum Reason {
    FORGOTTEN,

    WRONG_PROGRAM,

    OTHER
}
