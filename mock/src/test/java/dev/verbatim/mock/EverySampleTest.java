package dev.verbatim.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.mock.documented.ApiReader;
import dev.verbatim.mock.documented.DocumentedExchange;
import dev.verbatim.mock.documented.DocumentedSample;
import dev.verbatim.mock.documented.MockedApi;
import dev.verbatim.mock.documented.MockedOperation;
import dev.verbatim.mock.json.JsonTree;
import dev.verbatim.mock.play.MockNotification;
import dev.verbatim.mock.serve.MockLog;
import dev.verbatim.pages.Pages;
import dev.verbatim.pages.PagesFolder;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.MessagePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sends every documented request, of every style, to a mock of its pages: the response and the notifications are the documented ones. */
class EverySampleTest {
    private static final List<String> ROOTS = List.of(
            "../sample-app/src/main/pages",
            "../examples/downloads/src/main/pages",
            "../examples/exchange/src/main/pages",
            "../examples/laundry/src/main/pages",
            "../examples/ledger/src/main/pages",
            "../examples/mcp/src/main/pages",
            "../examples/spring-boot/src/main/pages",
            "../pages/src/test/resources/styles");

    @TestFactory
    Stream<DynamicTest> answersAsTheSampleShows() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String root : ROOTS) {
            for (PagesFolder folder : Pages.read(Path.of(root)).folders()) {
                MockedApi api = ApiReader.read(folder, "/rpc");
                if (!api.operations().isEmpty()) {
                    tests.add(DynamicTest.dynamicTest(root + " " + api.name(), () -> compare(root, api)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    private static void compare(String root, MockedApi api) throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        List<String> log = new ArrayList<>();
        MockServerBuilder builder = MockServer.of(Path.of(root)).log(new MockLog() {
            @Override
            public void info(String line) {
                log.add(line);
            }

            @Override
            public void warn(String line) {
                log.add(line);
            }
        });
        if (!api.name().isEmpty()) {
            builder.apis(api.name());
        }
        try (MockServer server = builder.start();
                Events events = Events.open(server.uri())) {
            for (DocumentedSample sample : api.samples()) {
                if (api.sample(sample.operation(), sample.heading()).equals(Optional.of(sample))
                        && api.operation(sample.operation()).isPresent()) {
                    server.reset();
                    server.begin("me", sample.operation(), sample.heading());
                    differences.addAll(differences(events, api, sample, sample.preamble()));
                    differences.addAll(differences(server, events, api, sample));
                }
            }
        }
        assertThat(differences).as(String.join("\n", log)).isEmpty();
    }

    private static List<String> differences(MockServer server, Events events, MockedApi api, DocumentedSample sample)
            throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        List<DocumentedExchange> exchanges = api.operations().stream()
                .flatMap(operation -> operation.exchanges().stream())
                .filter(exchange -> exchange.sample().equals(sample))
                .sorted(Comparator.comparing(DocumentedExchange::step))
                .toList();
        for (DocumentedExchange exchange : exchanges) {
            MockedOperation operation = api.operation(exchange.operation()).orElseThrow();
            differences.addAll(difference(server, api, operation, exchange));
            List<Step.Notification> documented = new ArrayList<>(exchange.early());
            documented.addAll(exchange.later());
            differences.addAll(differences(events, api, sample, documented));
        }
        return differences;
    }

    private static List<String> difference(
            MockServer server, MockedApi api, MockedOperation operation, DocumentedExchange exchange)
            throws IOException, InterruptedException {
        String path = api.hasOneEndpoint()
                ? "/rpc"
                : exchange.request()
                        .line()
                        .map(line -> "/" + line.path().value().replaceFirst("^(https?://[^/]*)?/", ""))
                        .orElse(operation.url().toString());
        JsonValue request = exchange.request().json().value().orElseThrow();
        String body = Http.send(operation.method(), server.uri(), path, JsonSource.of(request))
                .body();
        Optional<JsonValue> documented =
                exchange.response().flatMap(response -> response.json().value());
        if (documented.isEmpty() || documented.get().equals(request)) {
            return List.of();
        }
        String expected = text(api, documented.get());
        String actual = body.isEmpty() ? "(nothing)" : text(api, JsonTree.parse("response", body));
        return expected.equals(actual) ? List.of() : List.of(exchange + "\n  page " + expected + "\n  mock " + actual);
    }

    /** The notifications that follow, as the sample shows them; without the members around the data, if the sample leaves these out. */
    private static List<String> differences(
            Events events, MockedApi api, DocumentedSample sample, List<Step.Notification> documented)
            throws InterruptedException {
        List<String> differences = new ArrayList<>();
        for (Step.Notification step : documented) {
            JsonValue shown = step.json().value().orElseThrow();
            if (MockNotification.of(api, shown).isEmpty()) {
                continue;
            }
            String next = events.next();
            if (!next.startsWith("{")) {
                differences.add(sample.position(step) + " " + next);
                break;
            }
            JsonValue sent = JsonTree.parse("event", next);
            boolean isWhole = MockNotification.of(api, shown).get().whole().isPresent();
            JsonValue compared = isWhole
                    ? sent
                    : api.style().message().eventData().value(sent).orElseThrow();
            if (!text(api, shown).equals(text(api, compared))) {
                differences.add(
                        sample.position(step) + "\n  page " + text(api, shown) + "\n  mock " + text(api, compared));
            }
        }
        return differences;
    }

    /** The message without what repeats a member of the request: samples do not always show the same in both. */
    private static String text(MockedApi api, JsonValue message) {
        JsonValue compared = message;
        Optional<String> repeated = api.style().message().repeated().flatMap(MessagePath::first);
        if (repeated.isPresent() && message instanceof JsonValue.JsonObject object) {
            compared = new JsonValue.JsonObject(
                    object.position(),
                    object.members().stream()
                            .filter(member -> !member.name().equals(repeated.get()))
                            .toList());
        }
        return JsonSource.of(JsonTree.sorted(compared));
    }
}
