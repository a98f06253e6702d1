package dev.verbatim.examples.mcp.station;

import dev.verbatim.examples.mcp.server.GetPromptResponse;
import dev.verbatim.examples.mcp.server.ListPromptsResponse;
import dev.verbatim.examples.mcp.server.ListResourcesResponse;
import dev.verbatim.examples.mcp.server.McpStatus;
import dev.verbatim.examples.mcp.server.ReadResourceResponse;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.StatusCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model can read: the logs of the stations as resources, and a prompt. */
final class Library {
    private static final String PROMPT = "outing";
    private static final String PLAIN = "text/plain";

    private final Stations stations;

    Library(Stations stations) {
        this.stations = stations;
    }

    ListResourcesResponse resources(@Nullable String cursor) {
        return ListResourcesResponse.builder()
                .resources(stations.names().stream().map(Library::resource).toList())
                .build();
    }

    private static ListResourcesResponse.Resource resource(String station) {
        return ListResourcesResponse.Resource.builder()
                .uri(uri(station))
                .name(station)
                .description("What the station has measured.")
                .mimeType(PLAIN)
                .build();
    }

    private static String uri(String station) {
        return "station://logs/" + station.replace(' ', '-');
    }

    ReadResourceResponse read(String uri) throws OperationException {
        String log = stations.names().stream()
                .filter(station -> uri(station).equals(uri))
                .findAny()
                .flatMap(stations::log)
                .orElseThrow(() ->
                        new OperationException(McpStatus.RESOURCE_NOT_FOUND, "no such resource", Map.of("uri", uri)));
        return ReadResourceResponse.builder()
                .contents(List.of(ReadResourceResponse.Content.builder()
                        .uri(uri)
                        .mimeType(PLAIN)
                        .text(log)
                        .build()))
                .build();
    }

    ListPromptsResponse prompts(@Nullable String cursor) {
        return ListPromptsResponse.builder()
                .prompts(List.of(ListPromptsResponse.Prompt.builder()
                        .name(PROMPT)
                        .description("Plans an outing by the weather.")
                        .arguments(List.of(ListPromptsResponse.Prompt.Argument.builder()
                                .name("day")
                                .description("When it is to be.")
                                .required(true)
                                .build()))
                        .build()))
                .build();
    }

    GetPromptResponse prompt(String name, @Nullable Map<String, String> arguments) throws OperationException {
        if (!name.equals(PROMPT)) {
            throw new OperationException(StatusCode.OUT_OF_RANGE, "no prompt is called " + name);
        }
        String day = arguments == null ? "today" : arguments.getOrDefault("day", "today");
        return GetPromptResponse.builder()
                .description("Plans an outing by the weather.")
                .messages(List.of(GetPromptResponse.Message.builder()
                        .role("user")
                        .content(GetPromptResponse.Message.Content.builder()
                                .type("text")
                                .text("Where shall we go, " + day + "?")
                                .build())
                        .build()))
                .build();
    }
}
