package dev.verbatim.examples.ledger;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.connection.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells connections of the ledgers that close. */
final class Subscriptions {
    private static final List<String> STREAMS = List.of("ledger");

    private final Chain chain;
    private final Map<Caller, Connection> open = new ConcurrentHashMap<>();
    private final Set<Connection> subscribed = new HashSet<>();

    Subscriptions(Chain chain) {
        this.chain = chain;
    }

    /** Nobody in particular, at the other end of one connection. */
    static final class Visitor implements Caller {
        @Override
        public String name() {
            return "visitor";
        }

        @Override
        public Set<String> features() {
            return Set.of();
        }
    }

    void opened(Connection connection) {
        @Nullable Caller caller = connection.caller();
        if (caller != null) {
            open.put(caller, connection);
        }
    }

    void closed(Connection connection) {
        open.values().remove(connection);
        synchronized (this) {
            subscribed.remove(connection);
        }
    }

    SubscribeResponse subscribe(Caller caller, List<String> streams) throws OperationException {
        @Nullable Connection connection = open.get(caller);
        if (connection == null || !STREAMS.containsAll(streams)) {
            throw new OperationException(LedgerStatus.MALFORMED_STREAM, null);
        }
        synchronized (this) {
            subscribed.add(connection);
            Chain.Closed last = chain.last();
            return SubscribeResponse.builder()
                    .feeBase(10)
                    .ledgerHash(last.hash())
                    .ledgerIndex(last.index())
                    .ledgerTime(last.time())
                    .reserveBase(1_000_000)
                    .reserveInc(200_000)
                    .validatedLedgers("1-" + last.index())
                    .build();
        }
    }

    synchronized void unsubscribe(Caller caller, List<String> streams) {
        if (streams.containsAll(STREAMS)) {
            subscribed.remove(open.get(caller));
        }
    }

    /** Closes a ledger, and tells of it. */
    synchronized void closeLedger() {
        Chain.Closed ledger = chain.close();
        LedgerClosed event = LedgerClosed.builder()
                .feeBase(10)
                .ledgerHash(ledger.hash())
                .ledgerIndex(ledger.index())
                .ledgerTime(ledger.time())
                .reserveBase(1_000_000)
                .reserveInc(200_000)
                .txnCount(0)
                .validatedLedgers("1-" + ledger.index())
                .build();
        subscribed.forEach(connection -> connection.send(event));
    }
}
