package dev.verbatim.examples.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The closed ledgers, and the accounts that are in all of them. Thread-safe. */
final class Chain {
    /** The drops in every ledger. */
    static final long COINS = 99_999_999_999_000_000L;

    /** What the ledger counts seconds from: the beginning of the year 2000. */
    private static final long EPOCH = 946_684_800;

    private static final String NOTHING = "0".repeat(64);

    private final Clock clock;
    private final Map<String, Long> accounts = new TreeMap<>();
    private final List<Closed> closed = new ArrayList<>();

    Chain(Clock clock, Map<String, Long> accounts) {
        this.clock = clock;
        this.accounts.putAll(accounts);
        close();
    }

    /**
     * A closed ledger.
     *
     * @param index its number, from 1
     * @param hash its hash
     * @param parent the hash of the ledger before
     * @param accounts the hash of all accounts
     * @param time when it closed, in seconds since the year 2000
     * @param parentTime when the ledger before closed
     */
    record Closed(int index, String hash, String parent, String accounts, int time, int parentTime) {}

    /** Closes the open ledger. */
    synchronized Closed close() {
        Optional<Closed> before = closed.isEmpty() ? Optional.empty() : Optional.of(last());
        int index = closed.size() + 1;
        String parent = before.map(Closed::hash).orElse(NOTHING);
        String state = hash(accounts.toString());
        int time = Math.toIntExact(clock.instant().getEpochSecond() - EPOCH);
        Closed ledger = new Closed(
                index,
                hash(index + parent + state),
                parent,
                state,
                time,
                before.map(Closed::time).orElse(time));
        closed.add(ledger);
        return ledger;
    }

    /** The ledger that closed last; the number of the open one follows on its own. */
    synchronized Closed last() {
        return closed.get(closed.size() - 1);
    }

    /** The closed ledger with a number. */
    synchronized Optional<Closed> byIndex(long index) {
        return index < 1 || index > closed.size() ? Optional.empty() : Optional.of(closed.get((int) index - 1));
    }

    /** The closed ledger with a hash. */
    synchronized Optional<Closed> byHash(String hash) {
        return closed.stream().filter(ledger -> ledger.hash().equals(hash)).findFirst();
    }

    /** The drops of an account. */
    synchronized Optional<Long> balance(String account) {
        return Optional.ofNullable(accounts.get(account));
    }

    /** A hash of a text, in hexadecimal. */
    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
