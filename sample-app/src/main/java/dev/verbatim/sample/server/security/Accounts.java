package dev.verbatim.sample.server.security;

import dev.verbatim.runtime.Caller;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Those who may call the API. */
public final class Accounts {
    /** Checked for names that nobody has, so that the time an answer takes does not tell which names exist. */
    private final PasswordHash nobodys;

    private final Map<String, Account> accounts;
    private final HashingQueue hashing = new HashingQueue();

    /**
     * The list of all accounts.
     *
     * @param hashIterations as for the passwords of the accounts; what it costs to learn that a name is nobody's
     */
    public Accounts(Collection<Account> accounts, int hashIterations) {
        nobodys = new PasswordHash("", hashIterations);
        this.accounts = accounts.stream().collect(Collectors.toUnmodifiableMap(Account::name, Function.identity()));
    }

    /**
     * Finds out who sends a request.
     *
     * @param authorization the value of the request's {@code Authorization} header, if it has one
     * @return {@code null} when the header names nobody or has the wrong password
     * @throws TooManyAttemptsException if too many passwords are being checked
     */
    public @Nullable Caller authenticate(@Nullable String authorization) throws TooManyAttemptsException {
        BasicCredentials credentials = BasicCredentials.parse(authorization);
        if (credentials == null) {
            return null;
        }
        Account account = accounts.get(credentials.name());
        if (account == null) {
            hashing.matches(nobodys, credentials.password());
            return null;
        }
        PasswordHash password = account.password();
        boolean matches =
                password.isOnceVerified(credentials.password()) || hashing.matches(password, credentials.password());
        return matches ? account : null;
    }
}
