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

    /**
     * The list of all accounts.
     *
     * @param hashIterations as for the passwords of the accounts; what it costs to learn that a name is nobody's
     */
    public Accounts(Collection<Account> accounts, int hashIterations) {
        nobodys = new PasswordHash("", hashIterations);
        this.accounts = accounts.stream().collect(Collectors.toUnmodifiableMap(Account::name, Function.identity()));
    }

    /** Who sends these credentials, if the same ones were right before; fast. */
    @Nullable
    Caller verifiedBefore(BasicCredentials credentials) {
        Account account = accounts.get(credentials.name());
        return account != null && account.password().isOnceVerified(credentials.password()) ? account : null;
    }

    /**
     * Finds out who sends these credentials; slow.
     *
     * @return {@code null} when the name is nobody's or the password wrong
     */
    @Nullable
    Caller verify(BasicCredentials credentials) {
        Account account = accounts.get(credentials.name());
        PasswordHash password = account == null ? nobodys : account.password();
        return password.matches(credentials.password()) ? account : null;
    }
}
