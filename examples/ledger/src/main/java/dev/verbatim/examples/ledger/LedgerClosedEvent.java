package dev.verbatim.examples.ledger;

import dev.verbatim.annotations.Notification;

/** A ledger has closed. */
@Notification("ledgerClosed")
public interface LedgerClosedEvent {}
