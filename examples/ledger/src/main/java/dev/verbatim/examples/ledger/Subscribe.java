package dev.verbatim.examples.ledger;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationException;
import java.util.List;

/** Has a connection told of each ledger. */
@Operation("subscribe")
public interface Subscribe {
    SubscribeResponse subscribe(Caller caller, List<String> streams) throws OperationException;
}
