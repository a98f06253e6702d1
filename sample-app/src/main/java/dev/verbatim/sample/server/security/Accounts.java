package dev.verbatim.sample.server.security;

import dev.verbatim.runtime.Caller;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accounts of the users who may call the API. */
public final class Accounts {
    /** Checked for unknown names, so that the response time does not reveal which names exist. */
    private final PasswordHash nobodys;

    private final Map<String, Account> accounts;

    /**
     * Indexes the accounts by name.
     *
     * @param hashIterations the iterations to spend on an unknown name; the same number as for the accounts
     */
    public Accounts(Collection<Account> accounts, int hashIterations) {
        nobodys = new PasswordHash("", hashIterations);
        this.accounts = accounts.stream().collect(Collectors.toUnmodifiableMap(Account::name, Function.identity()));
    }

    /** Returns the caller if these credentials were verified before, else {@code null}; fast. */
    @Nullable
    Caller verifiedBefore(BasicCredentials credentials) {
        Account account = accounts.get(credentials.name());
        return account != null && account.password().isOnceVerified(credentials.password()) ? account : null;
    }

    /**
     * Verifies credentials; slow.
     *
     * @return the caller, or {@code null} if the name is unknown or the password wrong
     */
    @Nullable
    Caller verify(BasicCredentials credentials) {
        Account account = accounts.get(credentials.name());
        PasswordHash password = account == null ? nobodys : account.password();
        return password.matches(credentials.password()) ? account : null;
    }
}
