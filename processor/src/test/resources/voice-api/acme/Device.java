package acme;

/** A device of the user {@code alice}. */
public record Device(String id) {}
