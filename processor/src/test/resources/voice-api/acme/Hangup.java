package acme;

import dev.verbatim.annotations.Operation;

/** Takes no resource, and still only a call of the caller's own is hung up. */
@Operation("Hangup")
public interface Hangup {
    void hangup();
}
