package dev.verbatim.examples.servers;

import dev.verbatim.runtime.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.websocket.server.HandshakeRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The users of the example, by the token that they send. A real server authenticates here. */
final class Users {
    private final Map<String, User> users =
            Map.of("Bearer anna-7", new User("anna", Set.of("robots-move")), "Bearer bob-8", new User("bob", Set.of()));

    private record User(String name, Set<String> features) implements Caller {}

    /**
     * Returns who sends a request.
     *
     * @param authorization the header {@code Authorization}
     * @return {@code null} if nobody is authenticated
     */
    @Nullable
    Caller of(@Nullable String authorization) {
        return authorization == null ? null : users.get(authorization);
    }

    @Nullable
    Caller of(HttpServletRequest request) {
        return of(request.getHeader("Authorization"));
    }

    @Nullable
    Caller of(HandshakeRequest request) {
        List<String> authorization = request.getHeaders().getOrDefault("Authorization", List.of());
        return authorization.isEmpty() ? null : of(authorization.get(0));
    }
}
