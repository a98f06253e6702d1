package dev.verbatim.examples.mcp.desk;

import dev.verbatim.examples.mcp.client.CallToolRequest;
import dev.verbatim.examples.mcp.client.CallToolResponse;
import dev.verbatim.examples.mcp.client.InitializeRequest;
import dev.verbatim.examples.mcp.client.InitializeResponse;
import dev.verbatim.examples.mcp.client.InitializedRequest;
import dev.verbatim.examples.mcp.client.ListRootsResponse;
import dev.verbatim.examples.mcp.client.ListToolsRequest;
import dev.verbatim.examples.mcp.client.ListToolsResponse;
import dev.verbatim.examples.mcp.client.LoggedMessage;
import dev.verbatim.examples.mcp.client.McpDispatcher;
import dev.verbatim.examples.mcp.client.McpEnvelope;
import dev.verbatim.examples.mcp.client.ToolsChanged;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.EventReceivers;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.connection.Connection;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.stream.Framing;
import dev.verbatim.runtime.stream.OperationStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** A client of one server: it calls tools, and answers the server's requests for folders. */
final class Desk implements AutoCloseable {
    private static final String VERSION = "2025-06-18";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Connection server;

    /**
     * Connects the desk with a server.
     *
     * @param in what the server writes
     * @param out what the server reads
     * @param folders the URIs of the folders that the server may use
     * @param log receives the server's log
     * @param toolsChanged hears that there are other tools
     */
    Desk(InputStream in, OutputStream out, List<String> folders, Consumer<LoggedMessage> log, Runnable toolsChanged) {
        McpDispatcher dispatcher = McpDispatcher.builder()
                .listRoots(() -> new ListRootsResponse(folders.stream()
                        .map(uri -> new ListRootsResponse.Root(uri, uri.substring(uri.lastIndexOf('/') + 1)))
                        .toList()))
                .ping(() -> {})
                .build();
        EventReceivers events = EventReceivers.of(McpEnvelope.ENVELOPE)
                .on(LoggedMessage.MESSAGE_TYPE, LoggedMessage::readData, log)
                .on(ToolsChanged.MESSAGE_TYPE, ToolsChanged::readData, changed -> toolsChanged.run());
        Connections connections =
                Connections.of(Router.of(dispatcher).endpoint()).events(events);
        server = OperationStream.of(connections, Framing.LINES).open(in, out, new Started("server", Set.of()));
    }

    /** Starts the session. */
    CompletionStage<InitializeResponse> initialize() {
        InitializeRequest request = InitializeRequest.builder()
                .protocolVersion(VERSION)
                .capabilities(Map.of("roots", Map.of("listChanged", false)))
                .clientInfo(new InitializeRequest.ClientInfo("desk", "1.4.0"))
                .build();
        return ask(request, InitializeRequest::readResult).thenApply(offered -> {
            server.tell(InitializedRequest.builder().build());
            return offered;
        });
    }

    CompletionStage<ListToolsResponse> tools() {
        return ask(ListToolsRequest.builder().build(), ListToolsRequest::readResult);
    }

    CompletionStage<CallToolResponse> call(String tool, Map<String, @Nullable Object> arguments) {
        return ask(CallToolRequest.builder().name(tool).arguments(arguments).build(), CallToolRequest::readResult);
    }

    private <T> CompletionStage<T> ask(OperationRequest request, Function<JsonParser, T> result) {
        return server.request(request, result, PATIENCE);
    }

    @Override
    public void close() {
        server.close();
    }

    /** The server is a program that the desk has started, so nothing has to be proved. */
    private record Started(String name, Set<String> features) implements Caller {}
}
