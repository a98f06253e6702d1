package dev.verbatim.examples.exchange;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.connection.Connection;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The user data streams, and the connections that hear them. */
final class Streams {
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Account> byKey = new ConcurrentHashMap<>();
    private final Map<Connection, Listener> open = new ConcurrentHashMap<>();

    /** Who hears a stream. */
    private record Listener(String listenKey, Account account) implements Caller {
        @Override
        public String name() {
            return account.apiKey();
        }

        @Override
        public Set<String> features() {
            return Set.of();
        }
    }

    String start(Account account) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        String listenKey = HexFormat.of().formatHex(key);
        byKey.put(listenKey, account);
        return listenKey;
    }

    void keep(String listenKey, Account account) throws OperationException {
        if (!account.equals(byKey.get(listenKey))) {
            throw new OperationException(ExchangeStatus.THE_LISTEN_KEY_IS_NOT_KNOWN, null);
        }
    }

    void stop(String listenKey, Account account) throws OperationException {
        keep(listenKey, account);
        byKey.remove(listenKey);
        open.forEach((connection, listener) -> {
            if (listener.listenKey().equals(listenKey)) {
                connection.close();
            }
        });
    }

    /** Who opens a connection to a path that ends with a key. */
    @Nullable
    Caller listener(String path) {
        String listenKey = path.substring(path.lastIndexOf('/') + 1);
        Account account = byKey.get(listenKey);
        return account == null ? null : new Listener(listenKey, account);
    }

    void opened(Connection connection) {
        if (connection.caller() instanceof Listener listener) {
            open.put(connection, listener);
        } else {
            connection.close();
        }
    }

    void closed(Connection connection) {
        open.remove(connection);
    }

    /** Tells everybody who hears the streams of an account. */
    void tell(Account account, ExecutionReport report) {
        open.forEach((connection, listener) -> {
            if (listener.account().equals(account)) {
                connection.send(report);
            }
        });
    }
}
