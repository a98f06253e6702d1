package dev.verbatim.mock.serve;

import dev.verbatim.runtime.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.websocket.server.HandshakeRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.cometd.bayeux.server.BayeuxContext;
import org.jspecify.annotations.Nullable;

/** Authenticates the callers of all transports, and remembers their names. */
final class Callers {
    private static final String AUTHORIZATION = "Authorization";

    private final MockUsers users;
    private final Set<String> features;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    /** @param features the features that the pages require */
    Callers(MockUsers users, Set<String> features) {
        this.users = users;
        this.features = features;
    }

    @Nullable
    Caller of(HttpServletRequest request) {
        return caller(request.getHeader(AUTHORIZATION), () -> HttpTurn.of(request));
    }

    @Nullable
    Caller of(HandshakeRequest request) {
        List<String> values = request.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(AUTHORIZATION))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
        return caller(values.isEmpty() ? null : values.get(0), SocketTurn::new);
    }

    /** CometD is only for notifications, which need no turn. */
    @Nullable
    Caller of(BayeuxContext context) {
        return caller(context.getHeader(AUTHORIZATION), SocketTurn::new);
    }

    private @Nullable Caller caller(@Nullable String authorization, Supplier<Turn> turn) {
        MockUsers.User user = users.find(authorization, features).orElse(null);
        if (user == null) {
            return null;
        }
        seen.add(user.name());
        return new MockCaller(user.name(), user.features(), turn.get());
    }

    /** Returns the names of the users who have sent a request or opened a session, sorted. */
    Set<String> seen() {
        return new TreeSet<>(seen);
    }
}
