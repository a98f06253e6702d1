package acme;

/** A call of the user {@code alice}. */
public record Call(String id, boolean established, boolean heldPeer) {}
