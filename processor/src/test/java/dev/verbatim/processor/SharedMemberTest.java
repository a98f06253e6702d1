package dev.verbatim.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.Router;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two operations that document the same name with different types. */
class SharedMemberTest {
    @TempDir
    Path root;

    private Supplier<?> application;
    private Router router;

    @BeforeEach
    void compile() {
        String wait = PageFolder.HOLD
                .replace("Hold", "Wait")
                .replace("\"lunch\"", "{\"text\": \"lunch\"}")
                .replace("3600", "null");
        new PageFolder(root).hold().page("voice/Wait.md", wait);
        application = (Supplier<?>) new LoadedClasses(Project.voice(root)
                        .type(
                                "Hold",
                                "@Operation(\"Hold\") public interface Hold { void hold(String id, String reason, Integer seconds); }")
                        .type(
                                "Wait",
                                "@Operation(\"Wait\") public interface Wait {"
                                        + " void wait(String id, WaitRequest request, WaitRequest.Reason reason); }")
                        .type("Application", """
                                public final class Application implements java.util.function.Supplier<Dispatcher> {
                                    private final StringBuilder log = new StringBuilder();
                                    @Override public Dispatcher get() {
                                        return VoiceDispatcher.builder()
                                                .hold((id, reason, seconds) -> log.append(reason).append(seconds))
                                                .wait((id, request, reason) -> log.append(reason.text())
                                                        .append(new String(request.toJson(), java.nio.charset.StandardCharsets.UTF_8)))
                                                .build();
                                    }
                                    @Override public String toString() {
                                        return log.toString();
                                    }
                                }
                                """)
                        .compile())
                .create("acme.Application");
        router = Router.of((Dispatcher) application.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"operationName\":\"Hold\",\"reason\":\"tea\",\"seconds\":5}",
                "{\"seconds\":5,\"reason\":\"tea\",\"operationName\":\"Hold\"}"
            })
    void eachOperationReadsItsOwnType(String body) {
        assertThat(send(body)).isEqualTo("200 {\"statusCode\":0}");
        assertThat(application).hasToString("tea5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"operationName\":\"Wait\",\"reason\":{\"text\":\"tea\"}}",
                "{\"reason\":{\"text\":\"tea\"},\"operationName\":\"Wait\"}"
            })
    void theOrderOfMembersDoesNotMatter(String body) {
        assertThat(send(body)).isEqualTo("200 {\"statusCode\":0}");
        assertThat(application).hasToString("tea{\"operationName\":\"Wait\",\"reason\":{\"text\":\"tea\"}}");
    }

    @Test
    void absentAndNullMembersStayDistinct() {
        send("{\"operationName\":\"Wait\",\"reason\":{\"text\":\"tea\"},\"seconds\":null}");

        assertThat(application)
                .hasToString("tea{\"operationName\":\"Wait\",\"reason\":{\"text\":\"tea\"},\"seconds\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"operationName\":\"Hold\",\"reason\":{\"text\":\"tea\"}}",
                "{\"reason\":{\"text\":\"tea\"},\"operationName\":\"Hold\"}",
                "{\"operationName\":\"Wait\",\"reason\":\"tea\"}",
                "{\"reason\":\"tea\",\"operationName\":\"Wait\"}"
            })
    void aValueOfTheOtherOperationsTypeIsRefused(String body) {
        assertThat(send(body)).contains("\"statusCode\":10,").contains("reason must be");
        assertThat(application).hasToString("");
    }

    @Test
    void aMemberMayHaveTheNameOfItsReader() {
        new PageFolder(root).hold("reason", "name").page("voice/Wait.md", PageFolder.HOLD.replace("Hold", "Wait"));
        application = (Supplier<?>) new LoadedClasses(Project.voice(root)
                        .option("-Averbatim.severity.page_unclaimed=off")
                        .type(
                                "Hold",
                                "@Operation(\"Hold\") public interface Hold { void hold(String id, String name, Integer seconds); }")
                        .type("Application", """
                                public final class Application implements java.util.function.Supplier<Dispatcher> {
                                    private String log = "";
                                    @Override public Dispatcher get() {
                                        return VoiceDispatcher.builder().hold((id, name, seconds) -> log += name).build();
                                    }
                                    @Override public String toString() {
                                        return log;
                                    }
                                }
                                """)
                        .compile())
                .create("acme.Application");
        router = Router.of((Dispatcher) application.get());

        assertThat(send("{\"operationName\":\"Hold\",\"name\":\"tea\"}")).isEqualTo("200 {\"statusCode\":0}");
        assertThat(application).hasToString("tea");
    }

    private String send(String body) {
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
        return router.dispatch("POST", "/api/v2/me/calls/C1", body.getBytes(UTF_8), alice)
                .toString();
    }
}
