package dev.verbatim.examples.mcp.station;

import dev.verbatim.examples.mcp.server.Level;
import dev.verbatim.examples.mcp.server.ListRootsRequest;
import dev.verbatim.examples.mcp.server.ListRootsResponse;
import dev.verbatim.examples.mcp.server.LoggedMessage;
import dev.verbatim.examples.mcp.server.ToolsChanged;
import dev.verbatim.runtime.OpenEnum;
import dev.verbatim.runtime.connection.Connection;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the server sends to its client. */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private volatile @Nullable Connection connection;
    private volatile Level level = Level.INFO;

    /** Called before the first request is handled. */
    void connected(Connection opened) {
        connection = opened;
    }

    private Connection connection() {
        return Objects.requireNonNull(connection, "no client is connected");
    }

    /** Less important messages are not sent. */
    void setLevel(Level least) {
        level = least;
    }

    void log(Level importance, String text) {
        if (importance.compareTo(level) >= 0) {
            connection()
                    .send(LoggedMessage.builder()
                            .level(OpenEnum.of(importance))
                            .logger("stations")
                            .data(text)
                            .build());
        }
    }

    void toolsChanged() {
        connection().send(ToolsChanged.builder().build());
    }

    CompletionStage<ListRootsResponse> roots() {
        return connection().request(ListRootsRequest.builder().build(), ListRootsRequest::readResult, PATIENCE);
    }
}
