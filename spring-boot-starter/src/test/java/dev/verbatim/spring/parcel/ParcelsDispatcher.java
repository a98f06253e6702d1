package dev.verbatim.spring.parcel;

/** Is generated, too, but needs no reflection. */
public final class ParcelsDispatcher {
    private ParcelsDispatcher() {}

    /** Does nothing. */
    public static void builder() {}
}
