package dev.verbatim.mock.serve;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may send requests. Without configured users, everybody may: requests without credentials are those of the user {@code me}, a
 * name of HTTP basic authentication is a user, and each bearer token is a user {@code token-1}, {@code token-2} and so on. With
 * configured users, a request needs the credentials of one.
 */
public final class MockUsers {
    private static final String ANYBODY = "me";
    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    private final Map<String, Account> passwords = new HashMap<>();
    private final Map<String, Account> tokens = new HashMap<>();
    private final Map<String, String> namesOfTokens = new ConcurrentHashMap<>();

    /** Creates users of whom no credentials are required. */
    public MockUsers() {}

    /** A user, with the secret that is required. */
    private record Account(
            String name, String secret, @Nullable Set<String> features) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A user who was found.
     *
     * @param name the name
     * @param features the features
     */
    record User(String name, Set<String> features) {}

    /**
     * Adds a user of HTTP basic authentication.
     *
     * @param features {@code null} for all that the pages require
     */
    public void password(String name, String password, @Nullable Set<String> features) {
        passwords.put(name, new Account(name, password, features));
    }

    /**
     * Adds a user with a bearer token.
     *
     * @param features {@code null} for all that the pages require
     */
    public void token(String token, String name, @Nullable Set<String> features) {
        tokens.put(token, new Account(name, token, features));
    }

    /** Returns the names of the users who have credentials; empty if none are required. */
    Set<String> names() {
        return Stream.concat(passwords.values().stream(), tokens.values().stream())
                .map(Account::name)
                .collect(Collectors.toSet());
    }

    /**
     * Finds who sends a request.
     *
     * @param authorization the header {@code Authorization}
     * @param all the features that the pages require
     * @return empty if the credentials are required and missing or wrong, or the header cannot be read
     */
    Optional<User> find(@Nullable String authorization, Set<String> all) {
        boolean areRequired = !passwords.isEmpty() || !tokens.isEmpty();
        if (authorization == null || authorization.isBlank()) {
            return areRequired ? Optional.empty() : Optional.of(new User(ANYBODY, all));
        }
        String scheme = authorization.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            String token = authorization.substring(BEARER.length()).strip();
            return areRequired
                    ? user(tokens.get(token), token, all)
                    : Optional.of(new User(namesOfTokens.computeIfAbsent(token, this::nextName), all));
        }
        if (!scheme.startsWith(BASIC)) {
            return Optional.empty();
        }
        String[] pair = decoded(authorization.substring(BASIC.length()).strip()).split(":", 2);
        if (pair.length < 2) {
            return Optional.empty();
        }
        return areRequired ? user(passwords.get(pair[0]), pair[1], all) : Optional.of(new User(pair[0], all));
    }

    private String nextName(String token) {
        return "token-" + (namesOfTokens.size() + 1);
    }

    private static Optional<User> user(@Nullable Account account, String secret, Set<String> all) {
        return account != null && account.secret().equals(secret)
                ? Optional.of(new User(account.name(), account.features() == null ? all : account.features()))
                : Optional.empty();
    }

    private static String decoded(String credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
