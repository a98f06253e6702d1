package dev.verbatim.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.Router;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The handlers of an API also answer messages of another shape than the pages show, for another transport. */
class SecondEnvelopeTest {
    private static final Path STYLES =
            Path.of("../pages/src/test/resources/styles").toAbsolutePath().normalize();

    @Test
    void sameHandlersAnswerInBothShapes() {
        Supplier<Dispatcher> pages = dispatcher("");
        Supplier<Dispatcher> http = dispatcher("""
                .envelope(dev.verbatim.runtime.envelope.Envelope.builder()
                        .name("method")
                        .parameters("params[0]")
                        .result("result")
                        .successConstant("result.status", "\\"success\\"")
                        .build())
                """);

        assertThat(send(pages, "{\"id\":1,\"command\":\"orchard_info\",\"orchard\":\"hillside\"}"))
                .contains(
                        "\"status\":\"success\"",
                        "\"id\":1",
                        "\"result\":{\"orchard\":\"hillside\",\"trees\":412,\"rows\":[],\"checked\":true}");
        assertThat(send(http, "{\"method\":\"orchard_info\",\"params\":[{\"orchard\":\"hillside\"}]}"))
                .isEqualTo(
                        "{\"result\":{\"status\":\"success\",\"orchard\":\"hillside\",\"trees\":412,\"rows\":[],\"checked\":true}}");
    }

    private static String send(Supplier<Dispatcher> dispatcher, String message) {
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
        byte[] answer = Router.of(dispatcher.get())
                .endpoint()
                .dispatch(message.getBytes(UTF_8), caller)
                .body();
        return new String(answer, UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Supplier<Dispatcher> dispatcher(String envelope) {
        Compilation compilation = Project.withPages(STYLES)
                .withoutPageRules()
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Acme\", pages = \"2-flat-command\") package acme;")
                .type(
                        "Info",
                        "@Operation(\"orchard_info\") public interface Info {"
                                + " OrchardInfoResponse info(OrchardInfoRequest request); }")
                .type(
                        "Subscribe",
                        "@Operation(\"subscribe\") public interface Subscribe { void subscribe(SubscribeRequest request); }")
                .type("Harvest", "@Notification(\"harvestClosed\") public interface Harvest {}")
                .type(
                        "App",
                        "public final class App implements java.util.function.Supplier<Dispatcher> {"
                                + " public Dispatcher get() { return AcmeDispatcher.builder()"
                                + ".orchardInfo(request -> OrchardInfoResponse.builder()"
                                + ".orchard(request.orchard()).trees(412).rows(java.util.List.of()).checked(true).build())"
                                + ".subscribe(request -> {})" + envelope + ".build(); } }")
                .compile();
        return (Supplier<Dispatcher>) new LoadedClasses(compilation).create("acme.App");
    }
}
