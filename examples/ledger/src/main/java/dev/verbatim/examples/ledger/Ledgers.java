package dev.verbatim.examples.ledger;

import dev.verbatim.runtime.OperationException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Handles what is asked about ledgers and accounts. */
final class Ledgers {
    private static final int BASE_FEE = 10;

    private final Chain chain;

    Ledgers(Chain chain) {
        this.chain = chain;
    }

    AccountInfoResponse accountInfo(AccountInfoRequest request) throws OperationException {
        Optional<Chain.Closed> ledger = find(request.ledgerHash(), request.ledgerIndex());
        String account = request.account();
        long balance =
                chain.balance(account).orElseThrow(() -> new OperationException(LedgerStatus.ACT_NOT_FOUND, null));
        AccountInfoResponse.Builder response = AccountInfoResponse.builder()
                .accountData(AccountInfoResponse.AccountData.builder()
                        .account(account)
                        .balance(String.valueOf(balance))
                        .flags(0)
                        .ledgerEntryType("AccountRoot")
                        .ownerCount(0)
                        .previousTxnID(Chain.hash("funded " + account))
                        .previousTxnLgrSeq(1)
                        .sequence(1)
                        .index(Chain.hash(account))
                        .signerLists(List.of())
                        .build())
                .validated(ledger.isPresent());
        if (ledger.isPresent()) {
            response.ledgerHash(ledger.get().hash()).ledgerIndex(ledger.get().index());
        } else {
            response.ledgerCurrentIndex(chain.last().index() + 1);
        }
        return response.build();
    }

    LedgerResponse ledger(LedgerRequest request) throws OperationException {
        Optional<Chain.Closed> found = find(request.ledgerHash(), request.ledgerIndex());
        if (found.isEmpty()) {
            Chain.Closed last = chain.last();
            return LedgerResponse.builder()
                    .ledger(LedgerResponse.Ledger.builder()
                            .closed(false)
                            .ledgerIndex(last.index() + 1)
                            .parentHash(last.hash())
                            .build())
                    .ledgerCurrentIndex(last.index() + 1)
                    .validated(false)
                    .build();
        }
        Chain.Closed ledger = found.get();
        return LedgerResponse.builder()
                .ledger(LedgerResponse.Ledger.builder()
                        .accountHash(ledger.accounts())
                        .closeTime(ledger.time())
                        .closeTimeResolution(10)
                        .closed(true)
                        .ledgerHash(ledger.hash())
                        .ledgerIndex(ledger.index())
                        .parentCloseTime(ledger.parentTime())
                        .parentHash(ledger.parent())
                        .totalCoins(String.valueOf(Chain.COINS))
                        .transactionHash("0".repeat(64))
                        .transactions(List.of())
                        .build())
                .ledgerHash(ledger.hash())
                .ledgerIndex(ledger.index())
                .validated(true)
                .build();
    }

    FeeResponse fee() {
        return FeeResponse.builder()
                .currentLedgerSize("0")
                .currentQueueSize("0")
                .drops(FeeResponse.Drops.builder()
                        .baseFee(String.valueOf(BASE_FEE))
                        .medianFee("5000")
                        .minimumFee(String.valueOf(BASE_FEE))
                        .openLedgerFee(String.valueOf(BASE_FEE))
                        .build())
                .expectedLedgerSize("32")
                .ledgerCurrentIndex(chain.last().index() + 1)
                .levels(FeeResponse.Levels.builder()
                        .medianLevel("128000")
                        .minimumLevel("256")
                        .openLedgerLevel("256")
                        .referenceLevel("256")
                        .build())
                .maxQueueSize("640")
                .build();
    }

    /** The ledger that a request asks for; empty for the open one, which is also meant where nothing is asked for. */
    private Optional<Chain.Closed> find(@Nullable String hash, @Nullable Object index) throws OperationException {
        if (hash != null) {
            return Optional.of(chain.byHash(hash).orElseThrow(Ledgers::notFound));
        }
        if (index == null || index.equals("current")) {
            return Optional.empty();
        }
        if (index.equals("validated") || index.equals("closed")) {
            return Optional.of(chain.last());
        }
        if (index instanceof Number number) {
            return Optional.of(chain.byIndex(number.longValue()).orElseThrow(Ledgers::notFound));
        }
        throw notFound();
    }

    private static OperationException notFound() {
        return new OperationException(LedgerStatus.LGR_NOT_FOUND, null);
    }
}
