package dev.verbatim.examples.mcp.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The client of the official SDK starts the server as a process and talks to it over standard input and output. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class OfficialClientTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<McpSchema.LoggingMessageNotification> log = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<McpSchema.Tool>> toolLists = new LinkedBlockingQueue<>();
    private McpSyncClient client;

    @BeforeAll
    void start() {
        StdioClientTransport transport = new StdioClientTransport(
                ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString())
                        .args("-cp", System.getProperty("java.class.path"), WeatherServer.class.getName())
                        .build(),
                McpJsonDefaults.getMapper());
        client = McpClient.sync(transport)
                .requestTimeout(PATIENCE)
                .initializationTimeout(PATIENCE)
                .clientInfo(McpSchema.Implementation.builder("desk", "1.4.0").build())
                .capabilities(McpSchema.ClientCapabilities.builder().roots(true).build())
                .roots(McpSchema.Root.builder("file:///srv/stations")
                        .name("stations")
                        .build())
                .loggingConsumer(log::add)
                .toolsChangeConsumer(toolLists::add)
                .build();
        client.initialize();
    }

    @AfterAll
    void stop() {
        assertThat(client.closeGracefully()).isTrue();
    }

    @Test
    void initializes() {
        assertThat(client.getServerInfo().name()).isEqualTo("weather-station");
        assertThat(client.getServerInstructions()).startsWith("Ask for the weather");
        assertThat(client.getServerCapabilities().logging()).isNotNull();
        assertThat(client.getServerCapabilities().tools().listChanged()).isTrue();
        assertThat(client.getServerCapabilities().prompts().listChanged()).isFalse();
        client.ping();
    }

    @Test
    void callsATool() {
        McpSchema.Tool forecast = client.listTools().tools().get(0);

        assertThat(forecast.name()).isEqualTo("forecast");
        assertThat(forecast.inputSchema()).containsEntry("required", List.of("station"));
        assertThat(said(call("forecast", Map.of("station", "north pier")))).isEqualTo("north pier: rain");
        assertThat(call("forecast", Map.of("station", "moon")).isError()).isTrue();
    }

    @Test
    void hearsWhyAToolIsNotCalled() {
        assertThatThrownBy(() -> call("tides", Map.of()))
                .isInstanceOfSatisfying(
                        McpError.class,
                        error -> assertThat(error.getJsonRpcError().code()).isEqualTo(-32602))
                .hasMessageContaining("no tool is called tides");
    }

    @Test
    void readsAResource() {
        McpSchema.Resource resource = client.listResources().resources().get(0);

        McpSchema.ReadResourceResult read = client.readResource(resource);

        assertThat(((McpSchema.TextResourceContents) read.contents().get(0)).text())
                .isEqualTo("06:00 rain\n07:00 rain\n");
        assertThatThrownBy(() -> client.readResource(McpSchema.ReadResourceRequest.builder("station://logs/moon")
                        .build()))
                .isInstanceOfSatisfying(McpError.class, error -> {
                    assertThat(error.getJsonRpcError().code()).isEqualTo(-32002);
                    assertThat(error.getJsonRpcError().data()).isEqualTo(Map.of("uri", "station://logs/moon"));
                });
    }

    @Test
    void getsAPrompt() {
        McpSchema.Prompt prompt = client.listPrompts().prompts().get(0);

        assertThat(prompt.arguments()).singleElement().satisfies(argument -> {
            assertThat(argument.name()).isEqualTo("day");
            assertThat(argument.required()).isTrue();
        });
        McpSchema.GetPromptResult filled = client.getPrompt(McpSchema.GetPromptRequest.builder(prompt.name())
                .arguments(Map.of("day", "Sunday"))
                .build());
        assertThat(filled.messages())
                .singleElement()
                .satisfies(message -> assertThat(((McpSchema.TextContent) message.content()).text())
                        .isEqualTo("Where shall we go, Sunday?"));
    }

    @Test
    void hearsTheLogFromTheLevelThatItHasSet() throws Exception {
        client.setLoggingLevel(McpSchema.LoggingLevel.DEBUG);
        open("lighthouse");

        McpSchema.LoggingMessageNotification message =
                first(log, logged -> logged.data().equals("lighthouse is open"));
        assertThat(message.level()).isEqualTo(McpSchema.LoggingLevel.DEBUG);
        assertThat(message.logger()).isEqualTo("stations");
    }

    @Test
    void hearsThatTheListOfToolsHasChanged() throws Exception {
        assertThat(open("harbour")).extracting(McpSchema.Tool::name).contains("forecast", "open_station");
    }

    @Test
    void isAskedForItsRoots() {
        assertThat(said(call("folders", Map.of()))).isEqualTo("file:///srv/stations");
    }

    private McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /** Opens a station, and returns the list of tools that the client asks for because it has changed. */
    private List<McpSchema.Tool> open(String station) throws InterruptedException {
        assertThat(said(call("open_station", Map.of("station", station)))).isEqualTo(station + " is open");
        return first(toolLists, tools -> tools.toString().contains(station));
    }

    /** Returns the first that the client is told and that a test waits for; tests cause others, too. */
    private static <T> T first(BlockingQueue<T> told, Predicate<T> awaited) throws InterruptedException {
        T next = told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        while (next != null && !awaited.test(next)) {
            next = told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        return Objects.requireNonNull(next, "the client was told nothing more");
    }

    private static String said(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }
}
