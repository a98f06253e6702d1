package dev.verbatim.examples.mcp.desk;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A server of the official SDK over standard input and output. */
final class OfficialServer {
    private OfficialServer() {}

    public static void main(String[] arguments) {
        McpSyncServer server = McpServer.sync(new StdioServerTransportProvider(McpJsonDefaults.getMapper()))
                .serverInfo("official", "1.0.0")
                .capabilities(McpSchema.ServerCapabilities.builder()
                        .tools(true)
                        .logging()
                        .build())
                .tools(tool("roots", OfficialServer::roots))
                .build();
        server.addTool(tool("grow", exchange -> {
            server.addTool(tool("more", any -> "more"));
            return "grown";
        }));
    }

    /** Asks the client for its folders, and logs that it has. */
    private static String roots(McpSyncServerExchange exchange) {
        exchange.ping();
        String uris =
                exchange.listRoots().roots().stream().map(McpSchema.Root::uri).collect(Collectors.joining(" "));
        exchange.loggingNotification(
                McpSchema.LoggingMessageNotification.builder(McpSchema.LoggingLevel.ERROR, "asked for folders")
                        .build());
        return uris;
    }

    private static SyncToolSpecification tool(String name, Function<McpSyncServerExchange, String> call) {
        return SyncToolSpecification.builder()
                .tool(McpSchema.Tool.builder(name, Map.of("type", "object")).build())
                .callHandler((exchange, request) -> McpSchema.CallToolResult.builder()
                        .addTextContent(call.apply(exchange))
                        .isError(false)
                        .build())
                .build();
    }
}
