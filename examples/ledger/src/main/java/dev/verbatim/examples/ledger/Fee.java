package dev.verbatim.examples.ledger;

import dev.verbatim.annotations.Operation;

/** Tells what a transaction costs. */
@Operation("fee")
public interface Fee {
    FeeResponse fee();
}
