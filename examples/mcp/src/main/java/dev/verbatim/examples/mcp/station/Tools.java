package dev.verbatim.examples.mcp.station;

import dev.verbatim.examples.mcp.server.CallToolResponse;
import dev.verbatim.examples.mcp.server.Level;
import dev.verbatim.examples.mcp.server.ListRootsResponse;
import dev.verbatim.examples.mcp.server.ListToolsResponse;
import dev.verbatim.examples.mcp.server.McpStatus;
import dev.verbatim.runtime.OperationException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a model can do with the stations. */
final class Tools {
    private final Stations stations;
    private final Client client;

    Tools(Stations stations, Client client) {
        this.stations = stations;
        this.client = client;
    }

    ListToolsResponse list(@Nullable String cursor) {
        Map<String, ?> anyStation = Map.of("type", "string");
        Map<String, ?> station = Map.of("type", "string", "enum", stations.names());
        return ListToolsResponse.builder()
                .tools(List.of(
                        tool("forecast", "Tells the weather that a station expects.", Map.of("station", station)),
                        tool("open_station", "Opens a station.", Map.of("station", anyStation)),
                        tool("folders", "Tells in which folders of the client a log may be saved.", Map.of())))
                .build();
    }

    private static ListToolsResponse.Tool tool(String name, String description, Map<String, ?> properties) {
        return ListToolsResponse.Tool.builder()
                .name(name)
                .title(description)
                .description(description)
                .inputSchema(Map.of(
                        "type", "object", "properties", properties, "required", List.copyOf(properties.keySet())))
                .build();
    }

    CompletionStage<CallToolResponse> call(String name, @Nullable Map<String, Object> arguments)
            throws OperationException {
        return switch (name) {
            case "forecast" -> CompletableFuture.completedStage(forecast(station(arguments)));
            case "open_station" -> CompletableFuture.completedStage(open(station(arguments)));
            case "folders" -> client.roots().thenApply(Tools::folders);
            default -> throw new OperationException(McpStatus.UNKNOWN_TOOL, "no tool is called " + name);
        };
    }

    private static String station(@Nullable Map<String, Object> arguments) {
        return arguments != null && arguments.get("station") instanceof String station ? station : "";
    }

    private CallToolResponse forecast(String station) {
        client.log(Level.INFO, station + " was asked for its forecast");
        return stations.forecast(station)
                .map(weather -> said(station + ": " + weather, false))
                .orElseGet(() -> said("no station is called \"" + station + "\"", true));
    }

    private CallToolResponse open(String station) {
        if (station.isBlank() || !stations.open(station)) {
            return said("\"" + station + "\" cannot be opened", true);
        }
        client.log(Level.DEBUG, station + " is open");
        client.toolsChanged();
        return said(station + " is open", false);
    }

    private static CallToolResponse folders(ListRootsResponse answer) {
        return said(answer.roots().stream().map(ListRootsResponse.Root::uri).collect(Collectors.joining("\n")), false);
    }

    private static CallToolResponse said(String text, boolean isError) {
        return CallToolResponse.builder()
                .content(List.of(CallToolResponse.Content.builder()
                        .type("text")
                        .text(text)
                        .build()))
                .isError(isError)
                .build();
    }
}
