package dev.verbatim.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client is compiled, and talks to a server. */
class ClientTest {
    private static final String CHANGE = """

            ### Notification

            ```
            {"data": {"call": {"id": "0A1B", "state": "Held"}, "messageType": "CallChange"}, "channel": "/calls"}
            ```
            """;

    private static final String APPLICATION = """
            import dev.verbatim.client.ClientOptions;
            import java.net.URI;
            import java.util.function.Function;

            public final class Application implements Function<URI, String> {
                @Override
                public String apply(URI server) {
                    try (VoiceClient client = VoiceClient.open(ClientOptions.at(server))) {
                        %s
                    }
                }
            }
            """;

    @TempDir
    private Path pages;

    @Test
    void aClientNeedsOneLine() throws IOException {
        new PageFolder(pages).hold().like("Retrieve");

        Compilation compilation = Project.client("Voice", "voice", pages).compile();

        assertThat(compilation.diagnostics()).isEmpty();
        for (String type :
                new String[] {"VoiceClient", "VoiceFailure", "VoiceNotification", "HoldRequest", "VoiceCapability"}) {
            assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "acme/" + type + ".java"))
                    .as(type)
                    .isPresent();
        }
        assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "acme/VoiceDispatcher.java"))
                .isEmpty();
        assertThat(compilation
                        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/verbatim/acme/Voice.json")
                        .orElseThrow()
                        .getCharContent(false)
                        .toString())
                .contains("\"name\": \"Hold\"", "\"sent\": true")
                .doesNotContain("\"interface\"", "\"unclaimed\"");
    }

    @Test
    void optionalParametersAreNullable() throws Exception {
        new PageFolder(pages).hold("Optional. For how long.", "Optional, default 60. For how long.");

        assertThat(sent("client.hold(\"a/b\", \"lunch\", null); return \"\";"))
                .isEqualTo("POST /api/v2/me/calls/a%2Fb {\"operationName\":\"Hold\",\"reason\":\"lunch\"}");
        assertThat(sent("client.async().hold(\"7\", \"lunch\", 60).join(); return \"\";"))
                .isEqualTo("POST /api/v2/me/calls/7 {\"operationName\":\"Hold\",\"reason\":\"lunch\",\"seconds\":60}");
    }

    @Test
    void moreThanFourParametersAreARequest() throws Exception {
        new PageFolder(pages).hold("\"seconds\": 3600", "\"seconds\": 3600, \"a\": 1, \"b\": 2");

        assertThat(sent("client.hold(\"7\", HoldRequest.builder().reason(\"lunch\").a(1).b(2).build()); return \"\";"))
                .isEqualTo("POST /api/v2/me/calls/7 {\"operationName\":\"Hold\",\"reason\":\"lunch\",\"a\":1,\"b\":2}");
    }

    @Test
    void aParameterThatCanBeNullAndLeftOutIsInTheRequest() throws Exception {
        new PageFolder(pages).hold("\"seconds\": 3600", "\"seconds\": null");

        assertThat(
                        sent(
                                "client.hold(\"7\", HoldRequest.builder().reason(\"lunch\").seconds(null).build()); return \"\";"))
                .isEqualTo(
                        "POST /api/v2/me/calls/7 {\"operationName\":\"Hold\",\"reason\":\"lunch\",\"seconds\":null}");
    }

    @Test
    void typesAreRefined() throws Exception {
        new PageFolder(pages)
                .page(
                        "voice/Hold.md",
                        PageFolder.HOLD.replace("\"statusCode\": 0", "\"statusCode\": 0, \"uri\": \"x\"") + CHANGE);
        Project project = project("return client.hold(\"7\", \"lunch\", null).uri() + \"\" + new CallChange.Call(\"1\","
                        + " OpenEnum.of(State.HELD)).state().constant();")
                .type("State", "enum State { @WireName(\"Held\") HELD, @WireName(\"Talking\") TALKING }")
                .type(
                        "OnCallChange",
                        "@Notification(\"CallChange\") interface OnCallChange { @Member(\"call.state\") OpenEnum<State> state(); }")
                .type("Answer", "@Response(\"Hold\") interface Answer { @Member(\"uri\") java.net.URI uri(); }");
        try (AnsweringServer server = new AnsweringServer()) {
            server.answer(body -> "{\"statusCode\": 0, \"uri\": \"http://x/y\"}");

            assertThat(run(project, server)).startsWith("http://x/y");
        }
    }

    @Test
    void handlersAndClientShareTheRecords() throws Exception {
        new PageFolder(pages).page("voice/Hold.md", PageFolder.HOLD + CHANGE).like("Retrieve");
        try (AnsweringServer server = new AnsweringServer()) {
            assertThat(run(shared(), server)).isEqualTo("Voice");
            assertThat(server.poll().line()).isEqualTo("POST /api/v2/me/calls/8");
        }
        assertThat(Diagnosis.of(shared().option("-Averbatim.severity.page_unclaimed=warning")
                        .compile()))
                .containsExactly(
                        "package-info.java at \"Voice\": warning voice/Retrieve.md:1:1: [page-unclaimed] no interface in"
                                + " acme handles this page; add one with @Operation(\"Retrieve\")");
    }

    private Project shared() {
        return project("client.retrieve(\"8\", \"back\", null); client.hold(\"7\", \"lunch\", 5); return"
                        + " VoiceDispatcher.builder().hold((id, request) -> {}).build().api();")
                .withClient("Voice", "voice")
                .option("-Averbatim.severity.page_unclaimed=off")
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { void hold(String id, HoldRequest request); }");
    }

    @Test
    void failuresHaveAClassForEachDocumentedStatus() throws Exception {
        new PageFolder(pages)
                .page(
                        "voice/Hold.md",
                        PageFolder.HOLD
                                + "\n## Status codes\n\n| statusCode | Cause |\n|---|---|\n| 2 | The call is not active. |\n");
        String main =
                "try { client.hold(\"7\", \"lunch\", null); return \"done\"; } catch (VoiceFailure.NotValidNow failure) {"
                        + " return failure.getMessage(); } catch (VoiceFailure.Undocumented failure) { return failure.status().code() + \"\"; }";
        try (AnsweringServer server = new AnsweringServer()) {
            server.answer(body -> "{\"statusCode\": 2, \"statusMessage\": \"call 7 is held\"}");
            assertThat(run(project(main), server)).isEqualTo("Hold has failed with status 2: call 7 is held");
            server.answer(body -> "{\"statusCode\": 77}");
            assertThat(run(project(main), server)).isEqualTo("77");
        }
    }

    @Test
    void onlyWhatAPageCallsRepeatableIs() throws Exception {
        new PageFolder(pages)
                .hold()
                .page(
                        "voice/Retrieve.md",
                        PageFolder.HOLD
                                .replace("Hold", "Retrieve")
                                .replace("| Required features", "| Idempotent | Yes |\n| Required features"));
        String client = Project.client("Voice", "voice", pages)
                .compile()
                .generatedFile(StandardLocation.SOURCE_OUTPUT, "acme/VoiceClient.java")
                .orElseThrow()
                .getCharContent(false)
                .toString();

        assertThat(client)
                .contains("ClientOperation.of(\"Hold\", \"POST\", \"/api/v2/me/calls/{id}\", false)")
                .contains("ClientOperation.of(\"Retrieve\", \"POST\", \"/api/v2/me/calls/{id}\", true)");
    }

    @Test
    void aDeprecatedOperationIsADeprecatedMethod() throws Exception {
        new PageFolder(pages)
                .hold("Puts a call on hold.", "Puts a call on hold.\n\nDeprecated since 2.1, use Park instead.");

        Compilation compilation = Project.client("Voice", "voice", pages).compile();

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(new LoadedClasses(compilation)
                        .loadClass("acme.VoiceClient")
                        .getMethod("hold", String.class, String.class, Integer.class)
                        .getAnnotation(Deprecated.class)
                        .since())
                .isEqualTo("2.1");
    }

    private String sent(String main) throws Exception {
        try (AnsweringServer server = new AnsweringServer()) {
            run(project(main), server);
            AnsweringServer.Received received = server.poll();
            return received.line() + " " + received.body();
        }
    }

    private Project project(String main) {
        return Project.client("Voice", "voice", pages)
                .withoutPageRules()
                .source("Application", "package acme; import dev.verbatim.runtime.*; " + APPLICATION.formatted(main));
    }

    @SuppressWarnings("unchecked")
    private static String run(Project project, AnsweringServer server) {
        return ((Function<Object, String>) new LoadedClasses(project.compile()).create("acme.Application"))
                .apply(server.uri());
    }
}
