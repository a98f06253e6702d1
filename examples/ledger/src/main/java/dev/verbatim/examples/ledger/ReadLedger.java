package dev.verbatim.examples.ledger;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Tells about a ledger. */
@Operation("ledger")
public interface ReadLedger {
    LedgerResponse ledger(LedgerRequest request) throws OperationException;
}
