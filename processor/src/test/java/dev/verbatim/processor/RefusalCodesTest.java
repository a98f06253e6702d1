package dev.verbatim.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.Endpoint;
import dev.verbatim.runtime.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A style file says with which codes the library refuses requests, so that they are those that the pages document. */
class RefusalCodesTest {
    private static final Path PAGE = Path.of("src/test/resources/styles/orchard/orchard.md");
    private static final String FAILURE = """
            {"id": 2, "status": "error", "type": "response", "error": "orchardNotFound", "error_message": "There is no such orchard."}\
            """;
    private static final String INFO = "{\"id\": 1, \"command\": \"orchard_info\"%s}";

    @TempDir
    private Path pages;

    @Test
    void wordsWithANumberBesideThem() throws IOException {
        Endpoint orchard = orchard("""
                style = command
                failure.number = error_code
                failure.syntax = jsonInvalid 40
                failure.malformed = missingCommand 41
                failure.unknown = unknownCmd 32
                failure.missing = invalidParams 31
                failure.invalid = badType 30
                failure.internal = internal 73
                failure.unauthenticated = forbidden 6
                """, FAILURE.replace("\"error_message\"", "\"error_code\": 19, \"error_message\""));

        assertThat(send(orchard, "{"))
                .contains("\"status\":\"error\"", "\"error\":\"jsonInvalid\"", "\"error_code\":40");
        assertThat(send(orchard, "{\"id\": 1}")).contains("\"error\":\"missingCommand\"", "\"error_code\":41");
        assertThat(send(orchard, "[]")).contains("\"error\":\"missingCommand\"", "\"error_code\":41");
        assertThat(send(orchard, "{\"id\": 1, \"command\": \"orchard_sell\"}"))
                .contains("\"error\":\"unknownCmd\"", "\"error_code\":32");
        assertThat(send(orchard, INFO.formatted("")))
                .contains("\"error\":\"invalidParams\"", "\"error_code\":31", "\"error_message\":\"missing: orchard\"");
        assertThat(send(orchard, INFO.formatted(", \"orchard\": 5")))
                .contains("\"error\":\"badType\"", "\"error_code\":30");
        assertThat(send(orchard, INFO.formatted(", \"orchard\": \"broken\"")))
                .contains("\"error\":\"internal\"", "\"error_code\":73");
        assertThat(send(orchard, INFO.formatted(", \"orchard\": \"none\"")))
                .contains("\"error\":\"orchardNotFound\"", "\"error_code\":19");
        assertThat(new String(
                        orchard.dispatch(INFO.formatted("").getBytes(UTF_8), null)
                                .body(),
                        UTF_8))
                .contains("\"error\":\"forbidden\"", "\"error_code\":6");
    }

    @Test
    void numbers() throws IOException {
        Endpoint orchard = orchard(
                "style = command\nfailure.missing = 1001\nfailure.invalid = 1002\n",
                FAILURE.replace("\"orchardNotFound\"", "19"));

        assertThat(send(orchard, INFO.formatted(""))).contains("\"error\":1001");
        assertThat(send(orchard, INFO.formatted(", \"orchard\": 5"))).contains("\"error\":1002");
        assertThat(send(orchard, "{")).contains("\"error\":1002");
        assertThat(send(orchard, "{\"id\": 1, \"command\": \"orchard_sell\"}")).contains("\"error\":3");
    }

    private Endpoint orchard(String style, String failure) throws IOException {
        Files.createDirectories(pages.resolve("orchard"));
        Files.writeString(pages.resolve("orchard/verbatim.properties"), style);
        String page = Files.readString(PAGE);
        assertThat(page).contains(FAILURE);
        Files.writeString(pages.resolve("orchard/orchard.md"), page.replace(FAILURE, failure));
        Project project = Project.withPages(pages)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Orchard\", pages = \"orchard\") package acme;")
                .type(
                        "Info",
                        "@Operation(\"orchard_info\") public interface Info { OrchardInfoResponse info(String orchard)"
                                + " throws OperationException; }")
                .type("App", """
                        public final class App implements java.util.function.Supplier<Dispatcher> {
                            public Dispatcher get() {
                                return OrchardDispatcher.builder().orchardInfo(orchard -> {
                                    if (orchard.equals("broken")) {
                                        throw new IllegalStateException();
                                    }
                                    throw new OperationException(OrchardStatus.%s, null);
                                }).build();
                            }
                        }
                        """.formatted(
                        failure.contains("\"orchardNotFound\"") ? "ORCHARD_NOT_FOUND" : "THERE_IS_NO_SUCH_ORCHARD"));
        Object app = new LoadedClasses(project.compile()).create("acme.App");
        return Router.of((Dispatcher) ((Supplier<?>) app).get()).endpoint();
    }

    private static String send(Endpoint endpoint, String message) {
        Caller caller = new Caller() {
            @Override
            public String name() {
                return "alice";
            }

            @Override
            public Set<String> features() {
                return Set.of();
            }
        };
        return new String(endpoint.dispatch(message.getBytes(UTF_8), caller).body(), UTF_8);
    }
}
