package dev.verbatim.examples.ledger;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.Caller;
import java.util.List;

/** Ends the subscription of a connection. */
@Operation("unsubscribe")
public interface Unsubscribe {
    void unsubscribe(Caller caller, List<String> streams);
}
