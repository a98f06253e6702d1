package dev.verbatim.examples.mcp.station;

import dev.verbatim.examples.mcp.server.InitializeRequest;
import dev.verbatim.examples.mcp.server.InitializeResponse;
import dev.verbatim.examples.mcp.server.McpDispatcher;
import dev.verbatim.examples.mcp.server.OfferedList;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.stream.Framing;
import dev.verbatim.runtime.stream.OperationStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A server of the Model Context Protocol for the program that has started it, over standard input and output. */
public final class WeatherServer {
    /** The versions of the protocol that the server speaks, the newest first. */
    private static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    private WeatherServer() {}

    /** Serves until the standard input ends. */
    public static void main(String[] arguments) {
        Stations stations = new Stations();
        Client client = new Client();
        Connections connections = Connections.of(
                        Router.of(dispatcher(stations, client)).endpoint())
                .opened(client::connected);
        PrintStream out = System.out;
        System.setOut(System.err);
        OperationStream.of(connections, Framing.LINES).serve(System.in, out, new Starter("starter", Set.of()));
    }

    private static McpDispatcher dispatcher(Stations stations, Client client) {
        Tools tools = new Tools(stations, client);
        Library library = new Library(stations);
        return McpDispatcher.builder()
                .initialize(WeatherServer::initialize)
                .initialized(() -> {})
                .ping(() -> {})
                .listTools(tools::list)
                .callTool(tools::call)
                .listResources(library::resources)
                .readResource(library::read)
                .listPrompts(library::prompts)
                .getPrompt(library::prompt)
                .setLevel(client::setLevel)
                .build();
    }

    private static InitializeResponse initialize(
            String version, Map<String, Object> capabilities, InitializeRequest.ClientInfo client) {
        return InitializeResponse.builder()
                .protocolVersion(VERSIONS.contains(version) ? version : VERSIONS.get(0))
                .capabilities(InitializeResponse.Capabilities.builder()
                        .logging(Map.of())
                        .prompts(new OfferedList(false))
                        .resources(new InitializeResponse.Capabilities.Resources(false, false))
                        .tools(new OfferedList(true))
                        .build())
                .serverInfo(new InitializeResponse.ServerInfo("weather-station", "0.2.0"))
                .instructions("Ask for the weather of a station by its name.")
                .build();
    }

    /** The program that has started the server. */
    private record Starter(String name, Set<String> features) implements Caller {}
}
