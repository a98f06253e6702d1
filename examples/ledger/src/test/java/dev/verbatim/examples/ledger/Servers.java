package dev.verbatim.examples.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Servers for tests, each on a port of its own. */
final class Servers {
    /** The account that holds everything. */
    static final String GENESIS = "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh";

    private Servers() {}

    static LedgerServer start() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-10-29T00:00:00Z"), ZoneOffset.UTC);
        return new LedgerServer(0, clock, Map.of(GENESIS, Chain.COINS));
    }
}
