package dev.verbatim.examples.ledger;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Tells about an account. */
@Operation("account_info")
public interface AccountInfo {
    AccountInfoResponse accountInfo(AccountInfoRequest request) throws OperationException;
}
