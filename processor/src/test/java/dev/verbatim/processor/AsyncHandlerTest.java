package dev.verbatim.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.Router;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handlers that return a stage, and parameters that are found by their type. */
class AsyncHandlerTest {
    private static final String HOLD = "{\"operationName\":\"Hold\",\"reason\":\"lunch\"}";

    private static final String HANDLER = """
            @Operation("Hold") @Available(IsHoldable.class) public interface Hold {
                CompletionStage<Void> hold(
                        Line call, String reason, Caller caller, Features features, OperationContext context, Resumption resumption);
            }
            """;

    /** The resource that the handler acts on, and the stage that the test completes. */
    private static final String APPLICATION = """
            public final class Application implements java.util.function.Supplier<Dispatcher>, java.util.function.Consumer<String> {
                private final CompletableFuture<String> route = new CompletableFuture<>();
                private final Line line = new Line();
                private final StringBuilder log = new StringBuilder();
                @Override public Dispatcher get() {
                    return VoiceDispatcher.builder()
                            .calls((caller, id) -> line)
                            .hold((call, reason, caller, features, context, resumption) -> {
                                log.append(caller.name()).append(' ').append(features.has("api-voice")).append(' ')
                                        .append(context.pathVariables());
                                return route.thenCompose(name -> resumption.run(() -> log.append(" held for ").append(name)));
                            })
                            .build();
                }
                @Override public void accept(String word) {
                    switch (word) {
                        case "take away" -> line.holdable = false;
                        default -> route.complete(word);
                    }
                }
                @Override public String toString() { return log.toString(); }
            }
            """;

    @TempDir
    Path root;

    @Test
    void answersWhenTheStageIsComplete() {
        Object application = application();

        CompletableFuture<OperationResponse> answer = send(application);
        assertThat(answer).isNotDone();
        assertThat(application).hasToString("alice true {id=0A1B}");

        say(application, "lunch");
        assertThat(answer.join()).hasToString("200 {\"statusCode\":0}");
        assertThat(application).hasToString("alice true {id=0A1B} held for lunch");
    }

    @Test
    void doesNotActAfterTheCapabilityIsGone() {
        Object application = application();
        CompletableFuture<OperationResponse> answer = send(application);

        say(application, "take away");
        say(application, "lunch");

        assertThat(answer.join())
                .hasToString("200 {\"statusCode\":2,\"statusMessage\":\"Hold is not valid in the current state\"}");
        assertThat(application).hasToString("alice true {id=0A1B}");
    }

    @Test
    void aStageMayHoldAResponse() {
        new PageFolder(root).hold("\"statusCode\": 0", "\"statusCode\": 0,\n  \"queue\": {\"position\": 3}");
        Object application = new LoadedClasses(Project.voice(root)
                        .type("Hold", """
                                @Operation("Hold") public interface Hold {
                                    java.util.concurrent.CompletableFuture<HoldResponse> hold(String id, String reason) throws Exception;
                                }
                                """)
                        .type("Application", """
                                public final class Application implements java.util.function.Supplier<Dispatcher> {
                                    @Override public Dispatcher get() {
                                        return VoiceDispatcher.builder()
                                                .hold((id, reason) -> java.util.concurrent.CompletableFuture.completedFuture(
                                                        new HoldResponse(new HoldResponse.Queue(reason.length()))))
                                                .build();
                                    }
                                }
                                """)
                        .compile())
                .create("acme.Application");

        assertThat(send(application).join()).hasToString("200 {\"statusCode\":0,\"queue\":{\"position\":5}}");
    }

    @Test
    void aSignatureThatCannotActUnderTheLocksIsReportedWithTheSolution() {
        assertThat(Diagnosis.of(project(HANDLER.replace(", Resumption resumption", ""), "")
                        .compile()))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:12:1: [signature-parameter] hold answers later,"
                                + " when Hold may no longer be available; take a dev.verbatim.runtime.Resumption,"
                                + " and act through it");
    }

    @Test
    void aHandlerThatAnswersAtOnceHasNothingToResume() {
        assertThat(Diagnosis.of(project(HANDLER.replace("CompletionStage<Void>", "void"), "")
                        .compile()))
                .containsExactly(
                        "Hold.java at \"Hold\": error voice/Hold.md:12:1: [signature-parameter] hold takes a Resumption,"
                                + " which is for handlers that answer later; return a"
                                + " java.util.concurrent.CompletionStage, or remove the parameter");
    }

    @Test
    void theMessageListsTheParametersThatAreFoundByType() {
        assertThat(Diagnosis.of(project(HANDLER.replace("Features features", "String features"), "")
                        .compile()))
                .singleElement()
                .asString()
                .contains("the parameter features of hold asks for \"features\", which the page does not document")
                .endsWith("; a parameter may also have one of the types OperationContext, Caller, Features,"
                        + " Resumption of"
                        + " dev.verbatim.runtime");
    }

    private Object application() {
        return new LoadedClasses(project(HANDLER, APPLICATION).compile()).create("acme.Application");
    }

    private Project project(String handler, String application) {
        new PageFolder(root).hold();
        String imports =
                "import dev.verbatim.annotations.*; import dev.verbatim.runtime.*; import java.util.concurrent.*; ";
        Project project = Project.voice(root)
                .type("Line", "public final class Line { public volatile boolean holdable = true; }")
                .type(
                        "IsHoldable",
                        "public final class IsHoldable implements CapabilityRule<Line> {"
                                + " @Override public boolean isPresent(Line line) { return line.holdable; } }")
                .source("Hold", "package acme; " + imports + handler);
        return application.isEmpty()
                ? project
                : project.source("Application", "package acme; " + imports + application);
    }

    @SuppressWarnings("unchecked")
    private static void say(Object application, String word) {
        ((Consumer<String>) application).accept(word);
    }

    private static CompletableFuture<OperationResponse> send(Object application) {
        Caller alice = new Caller() {
            @Override
            public String name() {
                return "alice";
            }

            @Override
            public Set<String> features() {
                return Set.of("api-voice");
            }
        };
        byte[] body = HOLD.getBytes(UTF_8);
        return Router.of((Dispatcher) ((Supplier<?>) application).get())
                .dispatchLater(
                        "POST", "/api/v2/me/calls/0A1B", () -> new ByteArrayInputStream(body), body.length, () -> alice)
                .toCompletableFuture();
    }
}
