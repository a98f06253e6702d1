package dev.verbatim.sample.server;

import dev.verbatim.runtime.Caller;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Those who may call the API. */
final class Accounts {
    /** Checked for names that nobody has, so that the time an answer takes does not tell which names exist. */
    private final PasswordHash nobodys;

    private final Map<String, Account> accounts;

    Accounts(Collection<Account> accounts, int hashIterations) {
        nobodys = new PasswordHash("", hashIterations);
        this.accounts = accounts.stream().collect(Collectors.toUnmodifiableMap(Account::name, Function.identity()));
    }

    /**
     * Finds out who sends a request.
     *
     * @param authorization the value of the request's {@code Authorization} header, if it has one
     * @return {@code null} when the header names nobody or has the wrong password
     */
    @Nullable
    Caller authenticate(@Nullable String authorization) {
        BasicCredentials credentials = BasicCredentials.parse(authorization);
        if (credentials == null) {
            return null;
        }
        Account account = accounts.get(credentials.name());
        if (account == null) {
            nobodys.matches(credentials.password());
            return null;
        }
        return account.password().matches(credentials.password()) ? account : null;
    }
}
